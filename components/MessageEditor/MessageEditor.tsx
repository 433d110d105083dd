import { CustomWrapper, Text, View } from '@tarojs/components'
import { useDraftText } from '../../hooks/draft/useDraftText.ts'
import { useIsTextLocked } from '../../hooks/draft/useIsTextLocked.ts'
import { useDraftOf } from '../../hooks/useDraftOf.ts'
import { textMaxCharacters, textWarnBytes } from '../../protocol/message/limits.ts'
import { characterCount, utf8ByteLength } from '../../protocol/message/text.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { cx } from '../primitives/cx.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { TextField } from '../primitives/TextField.tsx'
import type { ComposeStrings, KitLocale } from '../locales/KitLocale.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import './MessageEditor.css'

/** Props of MessageEditor. The text is that of a draft, of the host (`value`), or its own. */
export interface MessageEditorProps {
  /** The draft whose text it edits. Default: the provider's. Without a draft it has a text of its own. */
  readonly draft?: ShareDraft
  /** The text, if the editor is controlled. */
  readonly value?: string
  /** The initial text, if it is uncontrolled and has no draft. */
  readonly defaultValue?: string
  readonly onChange?: (text: string) => void
  readonly placeholder?: string
  /** Default: where the draft's text is the company's. */
  readonly disabled?: boolean
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/**
 * Edits the text of a message and counts its characters. It cuts nothing that is pasted: above 4000 characters the count turns red, and above
 * 4000 bytes a hint appears (WeCom documents 93571, 92135).
 */
export function MessageEditor(props: MessageEditorProps) {
  const { defaultValue, onChange, className = '', id } = props
  const draft = useDraftOf(props)
  const drafted = useDraftText(draft)
  const isLocked = useIsTextLocked(draft)
  const { disabled = isLocked } = props
  const value = props.value ?? drafted
  const { text: label, textWarning, textTooLong } = useComposeStrings(props.locale)
  return (
    <View className={`wqs-editor ${className}`.trim()} {...useReaderText().root}>
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
          {(text) => <Count {...{ text, textWarning, textTooLong }} />}
        </TextField>
      </CustomWrapper>
    </View>
  )
}

interface CountProps extends Pick<ComposeStrings, 'textWarning' | 'textTooLong'> {
  readonly text: string
}

/** It stands in an element of its own, because Taro sends all children of an element again when one is inserted. */
function Count({ text, textWarning, textTooLong }: CountProps) {
  const characters = characterCount(text)
  const excess = characters - textMaxCharacters
  const isOver = excess > 0
  return (
    <View>
      {!isOver && utf8ByteLength(text) > textWarnBytes && (
        <Text className="wqs-editor__hint">{textWarning}</Text>
      )}
      {isOver && (
        <Text className="wqs-editor__problem" {...h5Only({ role: 'alert' })}>
          {textTooLong(excess)}
        </Text>
      )}
      <Text
        className={cx('wqs-editor__count', isOver && 'over')}
      >{`${characters}/${textMaxCharacters}`}</Text>
    </View>
  )
}

/** Makes the native textarea inherit what the kit's style gives its parent, because a browser has a style of its own for it. */
const BROWSER_STYLE = {
  minHeight: 'inherit',
  maxHeight: 'inherit',
  padding: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  resize: 'none',
}
