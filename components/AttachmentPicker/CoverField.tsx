import { Image, Text, View } from '@tarojs/components'
import type { useCover } from '../../hooks/draft/useCover.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'

export interface CoverFieldProps {
  readonly cover: Pick<ReturnType<typeof useCover>, 'busy'>
  readonly choose: () => void
  /** Its address, or empty. */
  readonly value: string
  readonly problem: string | undefined
  readonly strings: ComposeStrings
  readonly onChange: (address: string) => void
}

/** A cover from the member's phone, in place of an address that few members have. */
export function CoverField({ cover, choose, value, problem, strings, onChange }: CoverFieldProps) {
  const { actions, fields, uploading } = strings
  return (
    <View className="wqs-field">
      <Text className="wqs-field__label">{fields.imgUrl}</Text>
      <View className="wqs-field__cover">
        {value !== '' && (
          <Image
            className="wqs-field__picture"
            src={value}
            mode="aspectFill"
            {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: fields.imgUrl } })}
          />
        )}
        <View className="wqs-attach__action" {...pressProps(choose, undefined, { busy: cover.busy })}>
          {cover.busy ? uploading : actions['choose-cover']}
        </View>
        {value !== '' && (
          <View className="wqs-attach__action" {...pressProps(() => onChange(''))}>
            {actions['remove-cover']}
          </View>
        )}
      </View>
      {problem !== undefined && (
        <Text className="wqs-field__problem" {...h5Only({ role: 'alert' })}>
          {problem}
        </Text>
      )}
    </View>
  )
}
