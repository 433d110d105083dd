import { CustomWrapper, Text, View } from '@tarojs/components'
import { useDraftText } from '../../hooks/draft/useDraftText.ts'
import { useDraftOf } from '../../hooks/useDraftOf.ts'
import { textMaxCharacters, textWarnBytes } from '../../protocol/message/limits.ts'
import { characterCount, utf8ByteLength } from '../../protocol/message/text.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { cx } from '../primitives/cx.ts'
import { TextField } from '../primitives/TextField.tsx'
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
  const { defaultValue, onChange, disabled = false, className = '', id } = props
  const draft = useDraftOf(props)
  const drafted = useDraftText(draft)
  const value = props.value ?? drafted
  const { text: label, textWarning } = useComposeStrings(props.locale)
  return (
    <View className={`wqs-editor ${className}`.trim()}>
      <CustomWrapper>
        <TextField
          {...{ value, defaultValue, disabled, label }}
          onChange={(next) => {
            draft?.setText(next)
            onChange?.(next)
          }}
          {...(id !== undefined && { id })}
          className="wqs-editor__input"
          placeholder={props.placeholder ?? label}
          multiline
          nativeProps={{ style: BROWSER_STYLE }}
        >
          {(text) => <Count {...{ text, textWarning }} />}
        </TextField>
      </CustomWrapper>
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
