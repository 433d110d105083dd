import type { Remedy } from '../../protocol/failures/Failure.ts'
import type { MediaFailureCode, MediaFailureDetails } from '../../protocol/failures/toMediaFailure.ts'
import type { ShareFailureCode, ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { ShareErrorCode, ShareIssueParams } from '../../protocol/message/ShareIssue.ts'

/** All strings of one language. Each component needs only its own part. */
export interface KitLocale {
  readonly id: LocaleId
  readonly share: ShareStrings
  readonly compose: ComposeStrings
  readonly recipients: RecipientStrings
}

/** The languages that the kit speaks. */
export type LocaleId = 'zh-CN' | 'en-US'

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

/** To tell somebody else of a failure. */
export interface ReportStrings {
  readonly copy: string
  readonly copied: string
  readonly failed: string
}

/** What is said of one medium's failure: its name, and the figures. */
export interface FailedMedia extends MediaFailureDetails {
  readonly name: string
}

/** Why a medium was not picked or uploaded, and what to do. Apart from the strings of sharing: a lone ShareButton picks nothing. */
export interface MediaStrings {
  readonly kinds: Readonly<Record<MediaKind | 'link' | 'miniprogram', string>>
  readonly failures: { readonly [Code in MediaFailureCode]: string | ((media: FailedMedia) => string) }
}

/** Every sentence around composing a message: attachments, text, preview. */
export interface ComposeStrings {
  readonly report: ReportStrings
  readonly media: MediaStrings
  readonly add: string
  readonly chooseKind: string
  readonly queued: string
  readonly resolving: string
  readonly uploading: string
  readonly failed: string
  readonly cancelled: string
  readonly locked: string
  readonly removed: (name: string) => string
  readonly attachment: (position: number, kind: string, name: string) => string
  readonly actions: Readonly<Record<ComposeAction, string>>
  readonly text: string
  readonly textWarning: string
  readonly fields: Readonly<Record<CardField, string>>
  readonly invalidUrl: string
  readonly pageAsSent: (page: string) => string
  readonly preview: string
  readonly miniprogram: string
}

export type ComposeAction =
  | 'retry'
  | 'cancel'
  | 'remove'
  | 'undo'
  | 'open'
  | 'earlier'
  | 'later'
  | 'edit'
  | 'save'
  | 'close'
  | 'choose-cover'

/** What a member fills in for a link or a mini-program. */
export type CardField = 'title' | 'url' | 'desc' | 'imgUrl' | 'appid' | 'page'

/** Every sentence around choosing customers. */
export interface RecipientStrings {
  readonly report: ReportStrings
  readonly list: string
  readonly search: string
  readonly clearSearch: string
  readonly pickInWecom: string
  readonly pickFailed: string
  /** A customer without a name. */
  readonly unnamed: string
  readonly tags: (count: number) => string
  readonly match: Readonly<Record<'any' | 'all', string>>
  readonly clearTags: string
  readonly selectAll: string
  readonly invert: string
  readonly clear: string
  readonly count: (count: number, max: number) => string
  /** Of those counted, how many are not in the list. */
  readonly unlisted: (unlisted: number) => string
  readonly overLimit: (max: number, overLimit: number) => string
  readonly disabled: (disabled: number) => string
  readonly remove: (name: string) => string
  readonly loading: (loaded: number) => string
  readonly loadFailed: (loaded: number) => string
  readonly skipped: (skipped: number) => string
  readonly retry: string
  readonly empty: string
  readonly nothingFound: string
  readonly showAll: string
}
