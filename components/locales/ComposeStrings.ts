import type { MediaStrings } from './MediaStrings.ts'
import type { ReportStrings } from './ReportStrings.ts'

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
