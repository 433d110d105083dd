import type { ShareFailure } from '../protocol/failures/toShareFailure.ts'
import type { SharePayload } from '../protocol/message/ShareMessage.ts'
import type { AnyTarget } from '../protocol/targets/ShareTarget.ts'

/** A message that the client is to take. What it needs of a client is in the tables of its target. */
export interface ClientNeeds {
  readonly target: AnyTarget
  /** Its kinds of attachments and whether it names anybody count. */
  readonly payload: SharePayload
}

/** The WeCom client. Nothing rejects or throws. Only `share` may never settle, because the member may stay in the assistant. */
export interface WecomPort {
  /** Where the mini-program runs. Synchronous, without a call to WeCom. */
  environment(): Environment
  /** Why this client certainly cannot send such a message; undefined if it can, or if that is not known. */
  preflight(needs: ClientNeeds): Promise<ShareFailure | undefined>
  /** `unknown` where the client does not say, which is no reason to stop. */
  checkSession(): Promise<'alive' | 'dead' | 'unknown'>
  /** Opens the assistant with the message. */
  share(call: ShareCall): Promise<ShareAnswer>
  /** What is known about the client, for error reports. */
  describeClient(): ClientDescription
  /** The client's own object as it is now, for functions that few apps need. */
  qy?(): object | undefined
}

/** A hand-over that can be made: which function is called, and with what. */
export interface ShareCall {
  /** The client's function. */
  readonly api: AnyTarget['api']
  /** The payload of the run, or its target's own form of it. Frozen. */
  readonly parameters: object
}

/** `elsewhere`: the WeChat client, a browser. */
export type Environment = 'wecom' | 'devtools' | 'elsewhere'

/** What WeCom answered to a hand-over. */
export type ShareAnswer =
  | { readonly type: 'shared' }
  | { readonly type: 'failed'; readonly failure: ShareFailure }
  /** WeCom says that the call has ended, and not how. */
  | { readonly type: 'unknown' }

/** Which client this is. */
export interface ClientDescription {
  readonly platform?: string | undefined
  /** WeCom's version, once the client has told it. */
  readonly version?: string | undefined
}
