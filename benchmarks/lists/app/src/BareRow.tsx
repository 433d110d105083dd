import { Image, Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Row } from './rows.ts'

export interface BareRowProps {
  readonly row: Row
  readonly on: boolean
  readonly onToggle: (id: string) => void
}

/** The bench row: avatar, name, one line. */
export const BareRow = memo(function BareRow({ row, on, onToggle }: BareRowProps) {
  return (
    <View className={on ? 'row row--on' : 'row'} onClick={() => onToggle(row.externalUserId)}>
      <Image className="row__avatar" src={row.avatar} />
      <View>
        <Text className="row__name">{row.name}</Text>
        <Text className="row__line">{row.corpName}</Text>
      </View>
    </View>
  )
})
