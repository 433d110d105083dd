import type { Remedy } from '../../protocol/failures/Failure.ts'
import type { MediaFailureCode, MediaFailureDetails } from '../../protocol/failures/toMediaFailure.ts'
import type { ShareFailureCode, ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { ShareErrorCode, ShareIssueParams, TargetIssueCode } from '../../protocol/message/ShareIssue.ts'

/** All strings of one language. Each component needs only its own part. */
export interface KitLocale {
  readonly id: LocaleId
  readonly share: ShareStrings
  readonly compose: ComposeStrings
  readonly recipients: RecipientStrings
  readonly material: MaterialStrings
  readonly composer: ComposerStrings
  /** Of the targets besides customers. */
  readonly targets: Readonly<Record<'groups' | 'moments' | 'chat', TargetStrings>>
  readonly chooser: ChooserStrings
}

/** The languages that the kit speaks. */
export type LocaleId = 'zh-CN' | 'en-US'

/** The strings of sharing. A language that lacks one does not compile. */
export interface ShareStrings {
  readonly report: ReportStrings
  readonly button: string
  /** The button that forwards to a chat, for customers in WeChat. */
  readonly forward: string
  readonly preparing: string
  readonly inAssistant: string
  readonly shared: string
  readonly unknown: string
  /** Above the list of what is wrong. */
  readonly invalid: string
  /** What only the app's developer can mend in a message. */
  readonly broken: string
  readonly failures: {
    readonly [Code in Exclude<ShareFailureCode, 'cancelled' | 'wrong-place'>]:
      string | ((failure: ToldFailure) => string)
  }
  /** The sentence for an issue; `where` names the place in the message. */
  readonly issues: {
    readonly [Code in Exclude<ShareErrorCode, TargetIssueCode | DeveloperIssueCode>]: (
      where: string,
      params: ShareIssueParams[Code],
    ) => string
  }
  readonly places: PathStrings
  readonly actions: Readonly<Record<Exclude<NoticeAction, 'copy-report'>, string>>
}

/** What of the strings of sharing reads otherwise for a target. */
export interface TargetStrings extends Pick<
  ShareStrings,
  'button' | 'inAssistant' | 'shared' | 'unknown' | 'invalid'
> {
  readonly wrongPlace: string
  /** Where this client cannot do it: what it cannot, and where to go. */
  readonly elsewhere: string
  /** The sentences for the issues that only these targets have. */
  readonly issues: {
    readonly [Code in TargetIssueCode]: (where: string, params: ShareIssueParams[Code]) => string
  }
}

/** The strings of choosing a target. */
export interface ChooserStrings {
  readonly button: string
  /** Above the targets. */
  readonly title: string
  readonly close: string
  /** There is no target to choose. */
  readonly none: string
}

/** Errors of how a message is built, which no member can act on. They share the sentence `broken`. */
export type DeveloperIssueCode =
  'wrong-type' | 'unreadable' | 'unknown-msgtype' | 'unexpected-body' | 'unknown-field'

/** What a sentence about a failure can tell: its figures and its remedy. */
export interface ToldFailure extends ShareFailureDetails {
  readonly remedy?: Remedy
  /** Whether the host has an `ensureSession`. */
  readonly canLogIn?: boolean
}

/** Names of places in a message that a member can mend. Positions count from 1, as members do. */
export interface PathStrings {
  readonly fields: Readonly<Record<PlaceField, string>>
  readonly attachment: (position: number, field?: string) => string
}

/** As WeCom names them. */
export type PlaceField =
  'content' | 'msgtype' | 'image' | 'title' | 'desc' | 'url' | 'imgUrl' | 'appid' | 'page'

/** The buttons of a ShareNotice. */
export type NoticeAction =
  'retry' | 'share-again' | 'log-in' | 'reselect' | 'cancel' | 'copy-report' | 'close'

/** The strings of the button that copies error details. */
export interface ReportStrings {
  readonly copy: string
  readonly copied: string
  readonly failed: string
}

/** What a sentence about a failed file can tell: its name and the figures. */
export interface FailedMedia extends MediaFailureDetails {
  readonly name: string
}

/** The strings about files that were not picked or uploaded. They are not part of ShareStrings, because a lone ShareButton picks nothing. */
export interface MediaStrings {
  readonly kinds: Readonly<Record<MediaKind | 'link' | 'miniprogram', string>>
  readonly failures: { readonly [Code in MediaFailureCode]: string | ((media: FailedMedia) => string) }
}

/** The strings of attachments, text and preview. */
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
  /** The sign in the corner of a tile, for who hears it. */
  readonly removeItem: (position: number) => string
  readonly attachment: (position: number, kind: string, name: string) => string
  readonly actions: Readonly<Record<ComposeAction, string>>
  readonly text: string
  readonly textWarning: string
  readonly fields: Readonly<Record<CardField, string>>
  /** How much of a field's limit is left, or too much. WeCom counts bytes of UTF-8, which members do not know. */
  readonly bytes: { readonly left: (bytes: number) => string; readonly over: (bytes: number) => string }
  /** Characters of a text above what WeCom takes. */
  readonly textTooLong: (excess: number) => string
  /** What a form lacks before it can be saved. */
  readonly stillNeeded: (fields: readonly string[]) => string
  readonly invalidUrl: string
  readonly pageAsSent: (page: string) => string
  readonly preview: string
  readonly miniprogram: string
  /** The company's library could not be asked whether it still has a material. */
  readonly materialsUnchecked: string
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
  | 'remove-cover'

/** The fields of the form for a link or a mini-program. */
export type CardField = 'title' | 'url' | 'desc' | 'imgUrl' | 'appid' | 'page'

/** The strings of choosing customers. */
export interface RecipientStrings {
  readonly report: ReportStrings
  readonly list: string
  readonly search: string
  readonly clearSearch: string
  readonly pickInWecom: string
  readonly pickFailed: string
  /** The title of a customer without a name. */
  readonly unnamed: string
  readonly tags: (count: number) => string
  readonly match: Readonly<Record<'any' | 'all', string>>
  readonly clearTags: string
  /** Leaves out who had a mass message today. */
  readonly unmessaged: string
  readonly selectAll: string
  readonly invert: string
  readonly clear: string
  /** @param max undefined where no more can be chosen than WeCom takes */
  readonly count: (count: number, max?: number) => string
  /** How many of the chosen customers are not in the list. */
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

/** The strings of the company's library. */
export interface MaterialStrings {
  readonly report: ReportStrings
  readonly search: string
  /** All categories. */
  readonly all: string
  readonly attachments: (count: number) => string
  /** Of a material that the member may not edit. */
  readonly fixed: string
  readonly loading: string
  readonly loadFailed: string
  /** The network is gone. */
  readonly offline: string
  readonly retry: string
  readonly more: string
  readonly empty: string
}

/** The strings of the composer round its parts. */
export interface ComposerStrings {
  readonly title: string
  readonly parts: Readonly<Record<'material' | 'text' | 'attachments' | 'recipients' | 'preview', string>>
  readonly chooseMaterial: string
  readonly removeMaterial: (title: string) => string
  readonly chooseRecipients: string
  /** `names` of the first few. */
  readonly chosen: (count: number, names: readonly string[]) => string
  readonly only: (name: string) => string
  readonly unlistedOnly: (count: number) => string
  /** Above what keeps the message from being shared. */
  readonly blockers: string
  readonly failedUpload: (name: string) => string
  readonly advice: (count: number, messaged: number) => string
  readonly deselect: string
  readonly handedOver: (time: string) => string
  readonly again: string
  readonly askAgain: (time: string) => string
  readonly cancel: string
  readonly startNew: string
  readonly cleared: string
  readonly undo: string
  readonly done: string
  readonly close: string
  /** Only where the draft is stored. */
  readonly nothingLost: string
  readonly notStored: string
  readonly time: (date: Date) => string
}
