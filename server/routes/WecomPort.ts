import type { MediaType } from '../media/mediaRules.ts'
import type { ReceivedFile } from '../media/receiveUpload.ts'
import type { Member } from '../middleware/Member.ts'

/** What the routes ask of WeCom. */
export interface WecomPort {
  /** Whether this backend works for the member's company. */
  serves(member: Member): Promise<boolean>
  exchangeCode(code: string, suiteId: string | undefined, signal: AbortSignal): Promise<Member>
  uploadMedia(
    member: Member,
    type: MediaType,
    file: FileToUpload,
    signal: AbortSignal,
  ): Promise<{
    readonly mediaId: string
    /** Milliseconds since 1970. */
    readonly uploadedAt: number
  }>
  /** Gives a link. */
  uploadImage(member: Member, file: FileToUpload, signal: AbortSignal): Promise<string>
  customersOf(
    member: Member,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly customers: readonly object[]; readonly nextCursor?: string }>
  groupsOf(
    member: Member,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly groups: readonly object[]; readonly nextCursor?: string }>
  /** What became of a message that the member handed over. `recordId` must not leave this server. */
  resultOf(
    member: Member,
    handOver: HandOverAsked,
    signal: AbortSignal,
  ): Promise<{ readonly state: string; readonly recordId?: string }>
  /** @param status undefined: all */
  recipientsOf(
    member: Member,
    from: RecipientsCursor,
    status: RecipientStatus | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly recipients: readonly object[]; readonly next?: RecipientsCursor }>
  /** Signs for both identities that a page in WeCom's browser has: the company's and the app's. */
  signPage(
    url: string,
    app: { readonly suiteId?: string | undefined; readonly corpId?: string | undefined },
  ): Promise<object>
}

/** The hand-over that a member asks about. */
export interface HandOverAsked {
  readonly target: 'customers' | 'groups' | 'moments'
  readonly token?: string | undefined
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly endedAt: number
  readonly textDigest?: string | undefined
  readonly msgtypes: readonly string[]
}

/** A place in the recipients of a message. */
export interface RecipientsCursor {
  readonly recordId: string
  readonly cursor?: string | undefined
}

export type RecipientStatus = 'unsent' | 'sent' | 'notFriend' | 'alreadyMessaged'

export type FileToUpload = Omit<ReceivedFile, 'close'>
