/**
 * What WeCom's server knows of the member's own hand-overs, through the host's backend: `receipts` of `createBackendClient`. Asked when a
 * member wants to know, never by a timer. Both reject with anything that `toMediaFailure` takes.
 */
export interface ReceiptPort {
  read(query: ReceiptQuery): Promise<ReceiptAnswer>
  /** Personal data. @param cursor `recipientsCursor` of the answer, or `nextCursor` of the page before */
  recipients(cursor: string, status?: RecipientStatus): Promise<RecipientPage>
}

/** Those of whose messages WeCom keeps records. */
export type ReceiptTarget = 'customers' | 'groups' | 'moments'

/** Which hand-over a member asks about. Plain data: a host can store it with the outcome, and ask later. */
export interface ReceiptQuery {
  readonly target: ReceiptTarget
  /** Of the message's link or card; absent: it is looked for by time, text and kinds. */
  readonly token?: string | undefined
  /** The tap, in milliseconds since 1970 by this device's clock. */
  readonly startedAt: number
  /** When WeCom's client answered, likewise. */
  readonly endedAt: number
  /** SHA-256 of the text; absent where there is none. */
  readonly textDigest?: string | undefined
  /** Kinds of the attachments, in their order. */
  readonly msgtypes: readonly string[]
}

/** What is known of a hand-over. */
export type ReceiptAnswer =
  | (MatchedReceipt & {
      readonly target: 'customers' | 'groups'
      readonly counts: Readonly<Record<RecipientStatus, number>>
      readonly recipientsCursor: string
    })
  | (MatchedReceipt & { readonly target: 'moments'; readonly counts: MomentCounts })
  /** There is no record yet, and one may still appear. */
  | { readonly state: 'pending' }
  /** More than one record may be it. Nobody guesses. */
  | { readonly state: 'ambiguous'; readonly candidates: number }
  | { readonly state: 'none' }

/** A record that is that of the hand-over. */
export interface MatchedReceipt {
  readonly state: 'matched'
  /** `token` is certain; `content`: time, text and kinds left this record alone. */
  readonly by: 'token' | 'content'
  /** When WeCom made the record, in milliseconds since 1970. */
  readonly createdAt: number
}

/** What became of a message to one customer: WeCom's status 1, 0, 2 (no longer a friend) and 3 (had other mass messages already). */
export type RecipientStatus = 'sent' | 'unsent' | 'notFriend' | 'alreadyMessaged'

/** What became of a Moment. */
export interface MomentCounts {
  /** Customers who can see it. */
  readonly visible: number
  readonly comments: number
  readonly likes: number
}

/** A part of those whom a message was for. */
export interface RecipientPage {
  readonly recipients: readonly MessageRecipient[]
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined
}

/** A customer, or a group, of a message. */
export interface MessageRecipient {
  /** `externalUserId`, or `chatId` of a group. */
  readonly id: string
  readonly status: RecipientStatus
  /** In milliseconds since 1970; absent where it was not sent. */
  readonly sentAt?: number | undefined
}
