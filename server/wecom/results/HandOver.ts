/** What a member handed over, as far as its record can be told from others by it. */
export interface HandOver {
  readonly target: ReceiptTarget
  /** Random, and in the query of the message's link or card; absent where it has neither. */
  readonly token?: string | undefined
  /** Milliseconds since 1970, by this server's clock: the member was in the assistant in between. */
  readonly startedAt: number
  readonly endedAt: number
  /** SHA-256 of the text, see `digestText`; absent where there is none. */
  readonly textDigest?: string | undefined
  /** Kinds of the attachments, in their order. */
  readonly msgtypes: readonly string[]
}

/** Those to whom WeCom keeps records of messages. */
export const RECEIPT_TARGETS = ['customers', 'groups', 'moments'] as const

export type ReceiptTarget = (typeof RECEIPT_TARGETS)[number]
