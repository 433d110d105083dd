import type { SharePayload } from '../protocol/message.ts'
import type { ShareEnding } from './shareStatus.ts'

/**
 * A step of a run, for the business to count. What a member wrote is in none of them, and whom they chose only in `requestedUserIds`.
 */
export type ShareEvent = ShareStep & {
  readonly shareId: string
  /** Milliseconds since the tap. */
  readonly elapsedMs: number
  readonly message: MessageDigest
  /** The customers *asked for*. WeCom never tells who received: the member may change the list in the assistant. */
  readonly requestedUserIds: readonly string[]
}

/** Every run begins with `tapped` and ends with `outcome`. */
export type ShareStep =
  | { readonly type: 'tapped' }
  /** The message breaks a rule; `outcome` follows. */
  | { readonly type: 'invalid' }
  /** This client, session or host cannot, and the assistant was never opened; `outcome` follows. */
  | { readonly type: 'blocked' }
  | { readonly type: 'uploading' }
  /** The assistant has the message; the member decides. */
  | { readonly type: 'in-assistant' }
  | { readonly type: 'outcome'; readonly outcome: ShareEnding }

/** What kind of message it is, without what it says. */
export interface MessageDigest {
  /** UTF-16 units. */
  readonly textCharacters: number
  /** In the member's order. */
  readonly msgtypes: readonly string[]
  readonly recipientCount: number
}

export function digestOf({ text, attachments, externalUserIds = [] }: SharePayload): MessageDigest {
  return {
    textCharacters: text?.content.length ?? 0,
    msgtypes: attachments.map(({ msgtype }) => msgtype),
    recipientCount: externalUserIds.length,
  }
}
