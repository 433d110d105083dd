import { Text, View } from '@tarojs/components'
import { h5Only } from '../../platform/ui.ts'
import type { DraftAttachment } from '../../store/draft/Draft.ts'
import { attachmentName, textOf } from '../attachment/attachmentName.ts'
import { FileIcon } from '../attachment/FileIcon.tsx'
import { MediumPicture } from '../attachment/MediumPicture.tsx'
import { usePreview } from '../attachment/usePreview.ts'
import { cx } from '../primitives/cx.ts'
import type { ComposeStrings } from '../locales/ComposeStrings.ts'
import { megabytes } from '../locales/megabytes.ts'
import type { KitLocale } from '../locales/ShareStrings.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import './MessagePreview.css'
import { PreviewText } from './PreviewText.tsx'

export interface MessagePreviewProps {
  readonly text?: string
  readonly attachments?: readonly DraftAttachment[]
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/** The message as it will stand in the customer's chat: a bubble for the text, and one for each attachment, in order. */
export function MessagePreview({
  text = '',
  attachments = [],
  className = '',
  id,
  locale,
}: MessagePreviewProps) {
  const strings = useComposeStrings(locale)
  return (
    <View
      {...(id !== undefined && { id })}
      className={`wqs-preview ${className}`.trim()}
      {...h5Only({ role: 'group', 'aria-label': strings.preview })}
    >
      {text.trim() !== '' && <PreviewText text={text} />}
      {attachments.map((attachment) => (
        <Bubble key={attachment.id} attachment={attachment} strings={strings} />
      ))}
    </View>
  )
}

interface BubbleProps {
  readonly attachment: DraftAttachment
  readonly strings: ComposeStrings
}

function Bubble({ attachment, strings }: BubbleProps) {
  const { msgtype, body, file } = attachment
  const { isSeen, onError } = usePreview(attachment)
  const isVideo = msgtype === 'video'
  const isCard = msgtype === 'link' || msgtype === 'miniprogram'
  if (!isCard && isSeen)
    return (
      <View className={cx('wqs-preview__medium', isVideo && 'video')}>
        <MediumPicture className="wqs-preview__picture" mode="widthFix" {...{ attachment, onError }} />
      </View>
    )
  const small = file ? `${megabytes(file.size)} MB` : textOf(body, 'desc')
  return (
    <View className="wqs-preview__bubble wqs-preview__card">
      {!isCard && file && <FileIcon name={file.name} />}
      <Text className="wqs-preview__title">{attachmentName(attachment, strings)}</Text>
      {small !== '' && <Text className="wqs-preview__small">{small}</Text>}
      {isCard && isSeen && (
        <MediumPicture className="wqs-preview__cover" mode="aspectFill" {...{ attachment, onError }} />
      )}
      {msgtype === 'miniprogram' && (
        <Text className="wqs-preview__small">{strings.media.kinds[msgtype]}</Text>
      )}
    </View>
  )
}
