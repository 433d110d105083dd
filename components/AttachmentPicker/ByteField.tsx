import { Text, View } from '@tarojs/components'
import { utf8ByteLength } from '../../protocol/message/text.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import { cx } from '../primitives/cx.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { TextField } from '../primitives/TextField.tsx'

export interface ByteFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** UTF-8 bytes; undefined hides the count. */
  readonly maxBytes: number | undefined
  /** Says how many bytes are left, or too many. */
  readonly count: ComposeStrings['bytes']
  /** What is wrong with what was written. */
  readonly problem?: string | undefined
  readonly onChange: (text: string) => void
}

/** An input that counts bytes as WeCom does, and cuts nothing. */
export function ByteField({ id, label, value, maxBytes, count, problem, onChange }: ByteFieldProps) {
  return (
    <View className="wqs-field">
      <Text className="wqs-field__label">{label}</Text>
      <TextField className="wqs-field__input" {...{ id, label, value, onChange }}>
        {(text) => maxBytes !== undefined && <Count left={maxBytes - utf8ByteLength(text)} count={count} />}
      </TextField>
      {problem !== undefined && (
        <Text className="wqs-field__problem" {...h5Only({ role: 'alert' })}>
          {problem}
        </Text>
      )}
    </View>
  )
}

interface CountProps {
  /** Below 0 where it is too long. */
  readonly left: number
  readonly count: ComposeStrings['bytes']
}

function Count({ left, count }: CountProps) {
  return (
    <Text className={cx('wqs-field__count', left < 0 && 'over')}>
      {left < 0 ? count.over(-left) : count.left(left)}
    </Text>
  )
}
