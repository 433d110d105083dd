import { Text, View } from '@tarojs/components'
import { h5Only } from '../primitives/h5Only.ts'
import { useAttachmentList } from '../../hooks/draft/useAttachmentList.ts'
import { useDraftOf } from '../../hooks/useDraftOf.ts'
import { useDraftText } from '../../hooks/draft/useDraftText.ts'
import { useFill } from '../../hooks/draft/useFill.ts'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { attachmentName, textOf } from '../attachment/attachmentName.ts'
import { FileIcon } from '../attachment/FileIcon.tsx'
import { MediaThumbnail } from '../attachment/MediaThumbnail.tsx'
import { usePreview } from '../attachment/usePreview.ts'
import type { ComposeStrings, KitLocale } from '../locales/KitLocale.ts'
import { fileSize } from '../locales/fileSize.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import './MessagePreview.css'
import { PreviewText } from './PreviewText.tsx'

/** Props of MessagePreview: a draft, or a text and attachments. */
export interface MessagePreviewProps {
  /** The draft to show. Default: the provider's, unless `text` or `attachments` is given. */
  readonly draft?: ShareDraft
  readonly text?: string
  readonly attachments?: readonly NewAttachment[]
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/** The message as the customer's chat will show it: a bubble for the text and one for each attachment. */
export function MessagePreview(props: MessagePreviewProps) {
  const { className = '', id } = props
  const draft = useDraftOf({ draft: props.draft, value: props.text ?? props.attachments })
  const drafted = { text: useDraftText(draft), attachments: useAttachmentList(draft) }
  const { attachments = drafted.attachments } = props
  const fill = useFill(draft)
  const text = props.text ?? fill(drafted.text ?? '')
  const strings = useComposeStrings(props.locale)
  return (
    <View
      {...(id !== undefined && { id })}
      className={`wqs-preview ${className}`.trim()}
      {...useReaderText().root}
      {...h5Only({ role: 'group', 'aria-label': strings.preview })}
    >
      {text.trim() !== '' && <PreviewText text={text} />}
      {attachments.map((attachment) => (
        <Bubble key={attachment.id} {...{ attachment, strings, fill }} />
      ))}
    </View>
  )
}

interface BubbleProps {
  readonly attachment: NewAttachment
  readonly strings: ComposeStrings
  readonly fill: (text: string) => string
}

function Bubble({ attachment, strings, fill }: BubbleProps) {
  const { msgtype, body, file } = attachment
  const { hasPreview, onError } = usePreview(attachment)
  const kind = strings.media.kinds[msgtype]
  const picture = (className: string, mode: 'aspectFill' | 'widthFix', alt = '') =>
    hasPreview && <MediaThumbnail {...{ className, mode, alt, attachment, onError }} />
  if (msgtype === 'video')
    return (
      <View
        className="wqs-preview__medium wqs-preview__medium--video"
        {...h5Only({ role: 'img', 'aria-label': kind })}
      >
        {picture('wqs-preview__picture', 'widthFix') || <View className="wqs-preview__blank" />}
      </View>
    )
  if (msgtype === 'image' && hasPreview)
    return <View className="wqs-preview__medium">{picture('wqs-preview__picture', 'widthFix', kind)}</View>
  const title = <Text className="wqs-preview__title">{fill(attachmentName(attachment, strings))}</Text>
  const small = file ? fileSize(file.size) : fill(textOf(body, 'desc'))
  const smaller = small !== '' && <Text className="wqs-preview__small">{small}</Text>
  if (msgtype === 'miniprogram')
    return (
      <View className="wqs-preview__bubble wqs-preview__card">
        {title}
        {picture('wqs-preview__cover', 'aspectFill')}
        <Text className="wqs-preview__small">{kind}</Text>
      </View>
    )
  return (
    <View className="wqs-preview__bubble wqs-preview__card">
      {title}
      <View className="wqs-preview__body">
        <View className="wqs-preview__words">{smaller}</View>
        {msgtype === 'link' && picture('wqs-preview__square', 'aspectFill')}
        {file && <FileIcon name={file.name} />}
      </View>
    </View>
  )
}
