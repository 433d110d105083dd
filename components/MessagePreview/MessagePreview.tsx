import { Image, Text, View } from '@tarojs/components'
import { useContext } from 'react'
import { h5Only } from '../../platform/taro/ui.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import { attachmentName, textOf } from '../AttachmentPicker/attachmentName.ts'
import { composeZhCN } from '../locale/compose.zh-CN.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import { megabytes } from '../locale/megabytes.ts'
import type { KitLocale } from '../locale/ShareSentences.ts'
import '../theme/theme.css'
import './MessagePreview.css'

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
  const kitLocale = useContext(LocaleContext)
  const sentences = (locale ?? kitLocale)?.compose ?? composeZhCN
  return (
    <View
      {...(id !== undefined && { id })}
      className={`wqs-preview ${className}`.trim()}
      {...h5Only({ role: 'group', 'aria-label': sentences.preview })}
    >
      {text.trim() !== '' && (
        <View className="wqs-preview__bubble">
          {piecesOf(text).map(({ piece, isLink }, position) => (
            <Text
              key={position}
              className={isLink ? 'wqs-preview__text wqs-preview__link' : 'wqs-preview__text'}
            >
              {piece}
            </Text>
          ))}
        </View>
      )}
      {attachments.map((attachment) => (
        <Bubble key={attachment.id} attachment={attachment} sentences={sentences} />
      ))}
    </View>
  )
}

interface BubbleProps {
  readonly attachment: DraftAttachment
  readonly sentences: ComposeSentences
}

function Bubble({ attachment, sentences }: BubbleProps) {
  const { msgtype, body, file, source, upload } = attachment
  const title = attachmentName(attachment, sentences)
  const cover = textOf(body, 'imgUrl')
  if (msgtype === 'image') {
    const address = source && 'url' in source ? source.url : undefined
    const picture = file?.path ?? address ?? ((upload.phase === 'ready' && upload.imgUrl) || cover)
    if (picture) return <Image className="wqs-preview__picture" src={picture} mode="widthFix" />
  }
  const small = file ? `${megabytes(file.size)} MB` : textOf(body, 'desc')
  return (
    <View className={`wqs-preview__bubble wqs-preview__card wqs-preview__card--${msgtype}`}>
      <Text className="wqs-preview__title">{title}</Text>
      {small !== '' && <Text className="wqs-preview__small">{small}</Text>}
      {cover !== '' && <Image className="wqs-preview__cover" src={cover} mode="aspectFill" />}
      {msgtype !== 'link' && <Text className="wqs-preview__kind">{sentences.media.kinds[msgtype]}</Text>}
    </View>
  )
}

interface Piece {
  readonly piece: string
  readonly isLink: boolean
}

/** Addresses apart from the rest, as a chat colours them; joined they are the text, unchanged. */
function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(https?:\/\/[!-~]+)/i)
    .map((piece, position) => ({ piece, isLink: position % 2 === 1 }))
    .filter(({ piece }) => piece !== '')
}
