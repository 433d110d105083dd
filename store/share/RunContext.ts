import type { ClockPort } from '../../ports/ClockPort.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import type { RunSignal } from './RunSignal.ts'
import type { ShareProgress, ShareStatus } from './ShareStatus.ts'

/** What every stage of a run is given. */
export interface RunContext {
  readonly shareId: string
  readonly ports: ShareRunPorts
  readonly target: AnyTarget
  readonly signal: RunSignal
  /** @param payload the message as it was read last, for the outcome and for listeners. Dropped once the run is over */
  readonly report: (progress: ShareProgress, payload?: SharePayload) => void
}

/** What a run asks of the outside. */
export interface ShareRunPorts {
  readonly wecom: WecomPort
  readonly clock: ClockPort
  /** Logs the member in again; called at most once a run, shared by all buttons. Without it WeCom has the only word on a session. */
  readonly ensureSession?: (() => Promise<unknown>) | undefined
  /** How long `ensureSession` may take. Default 20000. */
  readonly loginTimeoutMs?: number | undefined
  /** Told of every status of every run; see ShareEvent. */
  readonly onStatus?: ((run: RunFacts, status: ShareStatus) => void) | undefined
  /** What the host knows better of clients than the kit's tables; see `amendTarget`. */
  readonly amendTarget?: ((target: AnyTarget) => AnyTarget) | undefined
  /** See SharePayloadOptions. Default true. */
  readonly addHtmlSuffix?: boolean | undefined
  /** How long WeCom may stay silent once the member is back on the page. Default 3000. */
  readonly answerTimeoutMs?: number | undefined
}

/** One run as its listeners know it. The same object for all of its statuses. */
export interface RunFacts {
  readonly shareId: string
  readonly target: AnyTarget
  /** Milliseconds since the tap. */
  readonly elapsedMs: () => number
  /** As the run read the message last; empty until it could, as with a draft whose media are missing. */
  readonly payload: SharePayload
  /** The company's material in the draft. */
  readonly materialIds?: readonly string[] | undefined
}
