import { Text, View } from '@tarojs/components'
import { textMaxCharacters, textWarnBytes } from '../../protocol/message/limits.ts'
import { characterCount, utf8ByteLength } from '../../protocol/message/text.ts'
import { cx } from '../primitives/cx.ts'
import { Wrapper } from '../primitives/elements.ts'
import { TextField } from '../primitives/TextField.tsx'
import type { KitLocale } from '../locales/ShareStrings.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import './MessageEditor.css'

export interface MessageEditorProps {
  /** Controlled: what is shown. */
  readonly value?: string
  /** Uncontrolled: what it begins with. */
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
  const { value, defaultValue, onChange, disabled = false, className = '', id } = props
  const { text: label, textWarning } = useComposeStrings(props.locale)
  return (
    <View className={`wqs-editor ${className}`.trim()}>
      <Wrapper>
        <TextField
          {...{ value, defaultValue, onChange, disabled, label }}
          {...(id !== undefined && { id })}
          className="wqs-editor__input"
          placeholder={props.placeholder ?? label}
          multiline
          nativeProps={{ style: BROWSER_STYLE }}
        >
          {(text) => <Count {...{ text, textWarning }} />}
        </TextField>
      </Wrapper>
    </View>
  )
}

interface CountProps {
  readonly text: string
  readonly textWarning: string
}

/** In an element of its own, because Taro sends all of an element's children again when one is put between them. */
function Count({ text, textWarning }: CountProps) {
  const characters = characterCount(text)
  const isOver = characters > textMaxCharacters
  return (
    <View>
      {!isOver && utf8ByteLength(text) > textWarnBytes && (
        <Text className="wqs-editor__hint">{textWarning}</Text>
      )}
      <Text
        className={cx('wqs-editor__count', isOver && 'over')}
      >{`${characters}/${textMaxCharacters}`}</Text>
    </View>
  )
}

/** A browser's own textarea has a font and colours of its own, and one line to tap on. */
const BROWSER_STYLE = {
  minHeight: 'inherit',
  maxHeight: 'inherit',
  padding: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  resize: 'none',
}
