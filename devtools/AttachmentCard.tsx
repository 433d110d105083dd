import { Text, View } from '@tarojs/components'
import type { Attachment } from '../protocol/message/ShareMessage.ts'
import type { AssistantStrings } from './locales/DevtoolsStrings.ts'

export interface AttachmentCardProps {
  readonly attachment: Attachment
  readonly pageOpens: boolean
  readonly strings: AssistantStrings
}

/** An attachment without its picture, because a media id has no URL and the demo must work offline. */
export function AttachmentCard({ attachment, pageOpens, strings }: AttachmentCardProps) {
  const { title, lines, page } = describe(attachment, strings)
  return (
    <View className={`wqs-sim-card wqs-sim-card--${attachment.msgtype}`}>
      <View className="wqs-sim-card__picture">
        <Text className="wqs-sim-card__kind">{strings.kinds[attachment.msgtype]}</Text>
      </View>
      <View className="wqs-sim-card__text">
        <Text className="wqs-sim-card__title">{title}</Text>
        {lines.map((line, position) => (
          <Text key={position} className="wqs-sim-card__line">
            {line}
          </Text>
        ))}
        {page !== undefined && (
          <Text className={`wqs-sim-card__page${pageOpens ? '' : ' wqs-sim-card__page--lost'}`}>
            {pageNote(page, pageOpens, strings)}
          </Text>
        )}
      </View>
    </View>
  )
}

interface Description {
  readonly title: string
  readonly lines: readonly string[]
  /** The page of a mini-program; empty if it has none. */
  readonly page?: string
}

/** Says what is missing instead of drawing nothing, because WeCom requires less than the types do. */
function describe(attachment: Attachment, { kinds, untitled }: AssistantStrings): Description {
  switch (attachment.msgtype) {
    case 'image':
      return {
        title: kinds.image,
        lines: [attachment.image.mediaid || attachment.image.imgUrl || ''],
      }
    case 'video':
      return { title: kinds.video, lines: [attachment.video.mediaid] }
    case 'file':
      return { title: kinds.file, lines: [attachment.file.mediaid] }
    case 'link': {
      const { title, desc, url } = attachment.link
      return { title: title || untitled, lines: [...(desc ? [desc] : []), url] }
    }
    case 'miniprogram': {
      const { title, page, appid } = attachment.miniprogram
      return { title: title || untitled, lines: [appid, ...(page ? [page] : [])], page: page ?? '' }
    }
    default:
      return attachment satisfies never
  }
}

function pageNote(page: string, pageOpens: boolean, strings: AssistantStrings): string {
  if (page === '') return strings.noPage
  return pageOpens ? strings.pageOpens : strings.pageWillNotOpen
}
