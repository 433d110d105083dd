import { Image, Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Row } from './customers.ts'

export interface BareRowProps {
  readonly at: number
  readonly row: Row
  readonly on: boolean
  readonly onToggle: (at: number) => void
}

/** The bench row: avatar, name, one line. */
export const BareRow = memo(function BareRow({ at, row, on, onToggle }: BareRowProps) {
  return (
    <View className={on ? 'row row--on' : 'row'} onClick={() => onToggle(at)}>
      <Image className="row__avatar" src={row.avatar} />
      <View>
        <Text className="row__name">{row.name}</Text>
        <Text className="row__line">{row.corpName}</Text>
      </View>
    </View>
  )
})
