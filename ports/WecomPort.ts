import type { ShareFailure } from '../protocol/failures/toShareFailure.ts'
import type { SharePayload } from '../protocol/message/ShareMessage.ts'
import type { ShareApi } from '../protocol/targets/customers.ts'

/** What a message asks of the client beyond the API itself. */
export interface ClientNeeds {
  /** It has an attachment of kind `file`. */
  readonly file: boolean
  /** It names customers. */
  readonly recipients: boolean
}

/** The WeCom client. Nothing here rejects or throws; only `share` may never settle: the member may stay in the assistant for as long as they like. */
export interface WecomPort {
  /** Where the mini-program runs, at once and without a call to WeCom. */
  environment(): Environment
  /** A definite no of this client to such a message; undefined if it can, or if nobody knows. */
  preflight(needs: ClientNeeds): Promise<ShareFailure | undefined>
  /** `unknown` where the client does not say: no reason to stop. */
  checkSession(): Promise<'alive' | 'dead' | 'unknown'>
  /** Opens the assistant with the message. */
  share(call: ShareCall): Promise<ShareAnswer>
  /** What is known of the client, for a report. */
  describeClient(): ClientDescription
  /** The client's own object as it is now, for what few apps ask of it. */
  qy?(): object | undefined
}

export interface ShareCall {
  /** The client's function. */
  readonly api: ShareApi
  /** Frozen. */
  readonly parameters: SharePayload
}

/** `elsewhere`: the WeChat client, a browser. */
export type Environment = 'wecom' | 'devtools' | 'elsewhere'

export type ShareAnswer =
  | { readonly type: 'shared' }
  | { readonly type: 'failed'; readonly failure: ShareFailure }
  /** WeCom says that it is done, and not how it went. */
  | { readonly type: 'unknown' }

export interface ClientDescription {
  readonly platform?: string | undefined
  /** WeCom's version, once the client has told it. */
  readonly version?: string | undefined
}
