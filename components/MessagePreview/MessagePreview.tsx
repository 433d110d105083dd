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
import { cx } from '../primitives/cx.ts'
import type { ComposeStrings, KitLocale } from '../locales/KitLocale.ts'
import { megabytes } from '../locales/megabytes.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
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
  const isVideo = msgtype === 'video'
  const isCard = msgtype === 'link' || msgtype === 'miniprogram'
  if (!isCard && hasPreview)
    return (
      <View className={cx('wqs-preview__medium', isVideo && 'video')}>
        <MediaThumbnail className="wqs-preview__picture" mode="widthFix" {...{ attachment, onError }} />
      </View>
    )
  const small = file ? `${megabytes(file.size)} MB` : fill(textOf(body, 'desc'))
  return (
    <View className="wqs-preview__bubble wqs-preview__card">
      {!isCard && file && <FileIcon name={file.name} />}
      <Text className="wqs-preview__title">{fill(attachmentName(attachment, strings))}</Text>
      {small !== '' && <Text className="wqs-preview__small">{small}</Text>}
      {isCard && hasPreview && (
        <MediaThumbnail className="wqs-preview__cover" mode="aspectFill" {...{ attachment, onError }} />
      )}
      {msgtype === 'miniprogram' && (
        <Text className="wqs-preview__small">{strings.media.kinds[msgtype]}</Text>
      )}
    </View>
  )
}
