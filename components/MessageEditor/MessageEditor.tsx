import { CustomWrapper, Text, Textarea, type TextareaProps, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import { useDraftOf } from '../../hooks/useDraftOf.ts'
import { useDraftText } from '../../hooks/draft/useDraftText.ts'
import { textMaxCharacters, textWarnBytes } from '../../protocol/message/limits.ts'
import { characterCount, utf8ByteLength } from '../../protocol/message/text.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { cx } from '../primitives/cx.ts'
import type { KitLocale } from '../locales/KitLocale.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import './MessageEditor.css'

export interface MessageEditorProps {
  /** The draft whose text this is. Default: the provider's; without one, a text of its own. */
  readonly draft?: ShareDraft
  /** Controlled: what is shown. */
  readonly value?: string
  /** Uncontrolled and without a draft: what it begins with. */
  readonly defaultValue?: string
  readonly onChange?: (text: string) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/**
 * The text of a message, with its count. Nothing is cut, whatever is pasted: the count turns at 4000 characters, and 4000 bytes give a
 * hint (WeCom documents 93571, 92135).
 */
export function MessageEditor(props: MessageEditorProps) {
  const { defaultValue = '', onChange, disabled = false, className = '', id } = props
  const draft = useDraftOf(props)
  const drafted = useDraftText(draft)
  const value = props.value ?? drafted
  const { text: label, textWarning } = useComposeStrings(props.locale)
  const [text, setText] = useState(value ?? defaultValue)
  const written = useRef(text)
  // What the member has just written comes back from the host; only another text is the host's own.
  const [given, setGiven] = useState({ text, times: 0 })
  useEffect(() => {
    if (value === undefined || value === written.current) return
    written.current = value
    setText(value)
    setGiven(({ times }) => ({ text: value, times: times + 1 }))
  }, [value])

  const characters = characterCount(text)
  const isOver = characters > textMaxCharacters
  return (
    <View className={`wqs-editor ${className}`.trim()}>
      <TextInput
        key={showsOwnText ? 0 : given.times}
        field={{
          ...(id !== undefined && { id }),
          ...(showsOwnText ? { value: text } : { defaultValue: given.text }),
          placeholder: props.placeholder ?? label,
          disabled,
        }}
        label={label}
        onInput={(next) => {
          written.current = next
          setText(next)
          draft?.setText(next)
          onChange?.(next)
        }}
      />
      {!isOver && utf8ByteLength(text) > textWarnBytes && (
        <Text className="wqs-editor__hint">{textWarning}</Text>
      )}
      <Text
        className={cx('wqs-editor__count', isOver && 'over')}
      >{`${characters}/${textMaxCharacters}`}</Text>
    </View>
  )
}

/** Taro's Textarea on H5 writes its value back whenever it is drawn, so there it is the text itself. */
const showsOwnText = process.env.TARO_ENV === 'h5'

/** A browser's own textarea has a font and colours of its own, and one line to tap on. */
const BROWSER_STYLE = {
  minHeight: 'inherit',
  maxHeight: 'inherit',
  padding: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  resize: 'none',
} as const

interface TextInputProps {
  readonly field: Pick<TextareaProps, 'id' | 'value' | 'defaultValue' | 'placeholder' | 'disabled'>
  readonly label: string
  readonly onInput: (text: string) => void
}

/**
 * A mini-program would be sent a controlled value with every render, over what is being typed: it gets the host's text alone, and for
 * another one a new field. Taro sends back what was typed all the same, so the field has a wrapper, whose setData it shares with nothing.
 */
function TextInput({ field, label, onInput }: TextInputProps) {
  const textarea = (
    <Textarea
      {...field}
      className="wqs-editor__input"
      maxlength={-1}
      autoHeight
      onInput={({ detail: { value } }) => onInput(value)}
      {...h5Only({ nativeProps: { 'aria-label': label, style: BROWSER_STYLE } })}
    />
  )
  return showsOwnText ? textarea : <CustomWrapper>{textarea}</CustomWrapper>
}
