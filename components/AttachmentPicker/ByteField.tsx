import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import { utf8ByteLength } from '../../protocol/message/text.ts'
import { cx } from '../primitives/cx.ts'

export interface ByteFieldProps {
  readonly id: string
  readonly label: string
  readonly initial: string
  /** Bytes of UTF-8; undefined: nothing is counted. */
  readonly maxBytes: number | undefined
  readonly onChange: (text: string) => void
}

/** An input that counts as WeCom does, and cuts nothing. It keeps its own text, so that no other change writes over what is being typed. */
export function ByteField({ id, label, initial, maxBytes, onChange }: ByteFieldProps) {
  const [bytes, setBytes] = useState(() => utf8ByteLength(initial))
  const [shown] = useState(initial)
  return (
    <View className="wqs-field">
      <Text className="wqs-field__label">{label}</Text>
      <Input
        id={id}
        className="wqs-field__input"
        defaultValue={shown}
        maxlength={-1}
        onInput={({ detail: { value } }) => {
          setBytes(utf8ByteLength(value))
          onChange(value)
        }}
        {...h5Only({ nativeProps: { 'aria-label': label } })}
      />
      {maxBytes !== undefined && (
        <Text className={cx('wqs-field__count', bytes > maxBytes && 'over')}>{`${bytes}/${maxBytes}`}</Text>
      )}
    </View>
  )
}
