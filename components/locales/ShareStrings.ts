import type { Remedy } from '../../protocol/failures/Failure.ts'
import type { ShareFailureCode, ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { ShareErrorCode, ShareIssueParams } from '../../protocol/message/ShareIssue.ts'
import type { ComposeStrings } from './ComposeStrings.ts'
import type { RecipientStrings } from './RecipientStrings.ts'
import type { ReportStrings } from './ReportStrings.ts'
import type { LocaleId } from './LocaleId.ts'

/** Every sentence around sharing. A language that lacks one does not compile. */
export interface ShareStrings {
  readonly report: ReportStrings
  readonly button: string
  /** For customers in WeChat: forward to a chat. */
  readonly forward: string
  readonly preparing: string
  readonly inAssistant: string
  readonly shared: string
  readonly unknown: string
  /** Above the list of what is wrong. */
  readonly invalid: string
  readonly failures: {
    readonly [Code in Exclude<ShareFailureCode, 'cancelled'>]: string | ((failure: ToldFailure) => string)
  }
  /** What comes after the name of the place, if the issue has one of its own. */
  readonly issues: {
    readonly [Code in ShareErrorCode]: (where: string, params: ShareIssueParams[Code]) => string
  }
  readonly places: PathStrings
  readonly actions: Readonly<Record<Exclude<NoticeAction, 'copy-report'>, string>>
}

/** What is said of a failure: its figures, and what can be done about it. */
export interface ToldFailure extends ShareFailureDetails {
  readonly remedy?: Remedy
  /** The host has given a login. */
  readonly canLogIn?: boolean
}

/** Names of places in a message. Positions count from 1, as members do. */
export interface PathStrings {
  readonly message: string
  readonly fields: Readonly<Record<PlaceField, string>>
  readonly attachment: (position: number, field?: string) => string
  readonly recipient: (position: number) => string
}

/** As WeCom names them. */
export type PlaceField =
  | 'text'
  | 'content'
  | 'attachments'
  | 'externalUserIds'
  | 'msgtype'
  | 'image'
  | 'link'
  | 'miniprogram'
  | 'video'
  | 'file'
  | 'title'
  | 'desc'
  | 'url'
  | 'imgUrl'
  | 'mediaid'
  | 'appid'
  | 'page'

/** What a notice offers to do. */
export type NoticeAction =
  'retry' | 'share-again' | 'log-in' | 'reselect' | 'cancel' | 'copy-report' | 'close'

/** All strings of one language. Each component needs only its own part. */
export interface KitLocale {
  readonly id: LocaleId
  readonly share: ShareStrings
  readonly compose: ComposeStrings
  readonly recipients: RecipientStrings
}
