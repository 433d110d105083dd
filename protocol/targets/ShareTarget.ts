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
  /** Its own form on the wire. Absent: the payload as it is. */
  readonly toParameters?: (payload: SharePayload) => object
  /** For the compiler alone; no target has it. */
  readonly message?: Message
}

/** What a target is called in events and in `clientRules`. */
export type TargetName = 'customers'

export type ShareApi = 'shareToExternalContact'

/** A target of whatever messages. */
export type AnyTarget = ShareTarget<unknown>
