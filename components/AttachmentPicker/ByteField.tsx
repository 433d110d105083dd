import { Text, View } from '@tarojs/components'
import { utf8ByteLength } from '../../protocol/message/text.ts'
import { cx } from '../primitives/cx.ts'
import { TextField } from '../primitives/TextField.tsx'

export interface ByteFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** UTF-8 bytes; undefined hides the count. */
  readonly maxBytes: number | undefined
  readonly onChange: (text: string) => void
}

/** An input that counts bytes as WeCom does, and cuts nothing. */
export function ByteField({ id, label, value, maxBytes, onChange }: ByteFieldProps) {
  return (
    <View className="wqs-field">
      <Text className="wqs-field__label">{label}</Text>
      <TextField className="wqs-field__input" {...{ id, label, value, onChange }}>
        {(text) => maxBytes !== undefined && <Count bytes={utf8ByteLength(text)} maxBytes={maxBytes} />}
      </TextField>
    </View>
  )
}

interface CountProps {
  readonly bytes: number
  readonly maxBytes: number
}

function Count({ bytes, maxBytes }: CountProps) {
  return <Text className={cx('wqs-field__count', bytes > maxBytes && 'over')}>{`${bytes}/${maxBytes}`}</Text>
}
