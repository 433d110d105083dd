/** Why something did not come about, as data: a run of sharing, an upload, a list of customers. The sentence is made where it is shown. */
export interface Failure<Code extends string = string, Details extends object = object> {
  readonly code: Code
  /** What can be done about it, by whom. A failure with a cause has the cause's. */
  readonly remedy: Remedy
  /** It can pass by itself: worth another try without asking anybody. */
  readonly retryable: boolean
  /** What was said, for a report to whoever can mend it. */
  readonly raw: RawFailure
  readonly details: Details
  /** What it came of. */
  readonly cause?: Failure
}

/** What can be done about a failure. */
export type Remedy =
  /** Try again, now or in a moment. */
  | 'retry'
  /** Wait for the other run to end. */
  | 'wait'
  /** Log in again, then try again. */
  | 'log-in'
  /** Mend the message. */
  | 'fix-message'
  /** Choose another medium, or the same one again. */
  | 'choose-another'
  /** Hand over without preselected customers and choose them in the assistant. */
  | 'reselect-recipients'
  /** The member allows it in the client's settings. */
  | 'allow'
  | 'update-client'
  | 'open-in-wecom'
  /** Open the page from a chat's toolbar. */
  | 'open-in-chat'
  | 'use-phone'
  /** An administrator of the company mends it; the member can only report it. */
  | 'contact-admin'
  /** Whoever builds the app mends it. */
  | 'contact-developer'
  | 'none'

/** What a client or a backend said, before it was understood. */
export interface RawFailure {
  /** As it was given; empty if nothing was. At most 2000 characters. */
  readonly message: string
  readonly errCode?: number | string
}
