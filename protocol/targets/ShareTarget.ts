import type { ShareFailure } from '../failures/toShareFailure.ts'
import type { MessageRules } from '../message/MessageRules.ts'
import type { ShareMessage, SharePayload } from '../message/ShareMessage.ts'
import type { ClientRules } from './ClientRules.ts'

/** Whom a message can be handed over to: how it is parsed, which clients take it, and which function of the client. A value. */
export interface ShareTarget<Message = ShareMessage> {
  readonly name: TargetName
  readonly api: ShareApi
  readonly rules: MessageRules
  readonly client: ClientRules
  /** What `canIUse` is asked in place of the function, which it does not know. */
  readonly canIUseName?: string
  /** How long before their three days are over media are renewed for it, in milliseconds. Default: an hour. */
  readonly renewalMarginMs?: number
  /** Its own form on the wire. Absent: the payload as it is. */
  readonly toParameters?: (payload: SharePayload) => object
  /** Why it does not work from where the page was opened. Absent: it works from everywhere. */
  readonly refuseContext?: (facts: ClientFacts) => ShareFailure | undefined
  /** For the compiler alone; no target has it. */
  readonly message?: Message
}

/** What a target is called in events and in `clientRules`. */
export type TargetName = 'customers' | 'groups' | 'moments' | 'chat'

export type ShareApi =
  'shareToExternalContact' | 'shareToExternalChat' | 'shareToExternalMoments' | 'sendChatMessage'

/** What is known of a client when it is asked about the page's context. */
export interface ClientFacts {
  /** Of `getContext`; undefined where the client did not tell. */
  readonly entry: unknown
  readonly platform: string | undefined
  readonly version: string | undefined
  readonly payload: SharePayload
  readonly client: ClientRules
}

/** A target of whatever messages. */
export type AnyTarget = ShareTarget<unknown>
