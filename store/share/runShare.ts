import {
  createShareFailure,
  type ShareFailure,
  type ShareFailureCode,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import type { ShareMessage, SharePayload } from '../../protocol/message/ShareMessage.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { parseMessage } from '../../protocol/message/parseMessage.ts'
import type { ClientState } from './clientStateOf.ts'
import type { AnswerTimeout } from './createAnswerTimeout.ts'
import type { ShareEnding, ShareOutcome, ShareProgress, ShareStatus } from './ShareStatus.ts'

/** What a run asks of the outside. */
export interface ShareRunPorts {
  readonly wecom: WecomPort
  readonly clock: ClockPort
  /** Logs the member in again; called at most once a run, shared by all buttons. Without it a dead session is a failure. */
  readonly ensureSession?: (() => Promise<unknown>) | undefined
  /** Told of every status of every run; see store/shareEvent. */
  readonly onStatus?: ((run: ShareRun, status: ShareStatus) => void) | undefined
  /** See SharePayloadOptions. Default true. */
  readonly addHtmlSuffix?: boolean | undefined
  /** How long WeCom may stay silent once the member is back on the page. Default 3000. */
  readonly answerTimeoutMs?: number | undefined
}

export interface ShareRequest {
  /** A ShareMessage; whatever else it is, the run ends as `invalid`. */
  readonly message: unknown
  /** Uploads what the message still lacks; see store/prepareDraft. */
  readonly media?: ShareStage | undefined
  /** The host's last word: another message, nothing, or `false` for a veto. Its `shareId` can travel in a page's query. */
  readonly beforeShare?: BeforeShare | undefined
  /** `reselect`: hand over without the customers named, who are chosen in the assistant. Default `preselect`. */
  readonly recipients?: 'preselect' | 'reselect' | undefined
  /** Asked on a client that cannot take preselected customers. Without an answer the run fails, and the member is asked. */
  readonly onRecipientsUnsupported?: OnRecipientsUnsupported | undefined
  /** Told once, of any end but `abandoned`. */
  readonly onEnded?: ((outcome: ShareOutcome) => void) | undefined
}

export type BeforeShare = (
  message: ShareMessage,
  context: { readonly shareId: string },
) => BeforeShareAnswer | Promise<BeforeShareAnswer>

export type BeforeShareAnswer = ShareMessage | false | undefined | void

/** `reselect`: go on, and let the member choose the customers again in the assistant. `stop`: end as failure `client-too-old`. */
export type OnRecipientsUnsupported = (
  externalUserIds: readonly string[],
) => RecipientsUnsupportedAnswer | Promise<RecipientsUnsupportedAnswer>

export type RecipientsUnsupportedAnswer = 'reselect' | 'stop'

/** One run, from the tap to its end, and what it knows by now. */
export interface ShareRun {
  readonly shareId: string
  readonly ports: ShareRunPorts
  readonly request: ShareRequest
  readonly client: ClientState
  readonly answerTimeout: AnswerTimeout
  readonly outcome: Promise<ShareOutcome>
  /** Milliseconds since the tap. */
  readonly elapsedMs: () => number
  readonly report: (progress: ShareProgress) => void
  /** A run ends once: what comes later, from WeCom too, is dropped. */
  readonly end: (ending: ShareEnding) => void
  /** Ended or abandoned: the stages look at it after every wait, so that no abandoned run reaches WeCom. */
  over: boolean
  message: unknown
  /** The message as it was read last. */
  payload: SharePayload
  /** The customers are chosen in the assistant, whoever the message names. */
  reselects: boolean
  loggedIn: boolean
  /** Empty until WeCom has the message. */
  handedOver: Pick<ShareOutcome, 'payload' | 'requestedUserIds'>
  abortUpload: () => void
}

/** A part of the way: ends the run or lets it go on. */
export type ShareStage = (run: ShareRun) => Promise<void> | void

/** The way of a message. */
export async function runShare(run: ShareRun): Promise<void> {
  const { media } = run.request
  const upload = media ? [checkMessage, checkClient, media] : []
  for (const stage of [...upload, askHost, checkMessage, checkClient, checkSession, handOver]) {
    if (!run.over) await stage(run)
  }
}

/** Ends a run as failed, with the reason that was thrown, if there is one. */
export function failRun(run: ShareRun, code: ShareFailureCode, reason?: unknown): void {
  endAsFailed(run, createShareFailure(code, toShareFailure(reason).raw))
}

async function askHost(run: ShareRun): Promise<void> {
  const { request, message, shareId } = run
  if (!request.beforeShare) return
  try {
    const answer = await request.beforeShare(message as ShareMessage, { shareId })
    if (answer === false) run.end({ type: 'cancelled', by: 'host' })
    else run.message = answer ?? message
  } catch (error) {
    failRun(run, 'unknown', error)
  }
}

function checkMessage(run: ShareRun): void {
  const { message, ports, reselects } = run
  const { issues, payload } = parseMessage(message, {
    addHtmlSuffix: ports.addHtmlSuffix,
    withoutRecipients: reselects,
  })
  run.payload = payload
  if (issues.length > 0) run.end({ type: 'invalid', issues })
}

async function checkClient(run: ShareRun): Promise<void> {
  const { attachments, externalUserIds } = run.payload
  const failure = await run.ports.wecom.preflight({
    file: attachments.some(({ msgtype }) => msgtype === 'file'),
    recipients: !!externalUserIds,
  })
  if (!failure) return
  if (failure.details.feature !== 'recipients' || !(await hostWouldReselect(run)))
    return endAsFailed(run, failure)
  run.reselects = true
  checkMessage(run)
}

/** A host that fails to answer leaves the question to the member. */
async function hostWouldReselect({ request, payload }: ShareRun): Promise<boolean> {
  const { onRecipientsUnsupported = () => 'stop' } = request
  try {
    return (await onRecipientsUnsupported(payload.externalUserIds ?? [])) === 'reselect'
  } catch {
    return false
  }
}

async function checkSession(run: ShareRun): Promise<void> {
  const { client, ports } = run
  if (client.sessionAlive) return
  const session = await ports.wecom.checkSession()
  client.sessionAlive = session === 'alive'
  if (session === 'dead' && !run.over) await logIn(run, createShareFailure('session-expired'))
}

async function handOver(run: ShareRun): Promise<void> {
  const { client, ports, payload, answerTimeout: silence } = run
  run.handedOver = { payload, requestedUserIds: payload.externalUserIds }
  run.report({ phase: 'in-assistant' })
  const answer = await Promise.race([ports.wecom.share(payload), silence.begin()])
  silence.end()
  if (answer.type !== 'failed') return run.end({ type: answer.type })
  const { failure } = answer
  if (failure.code === 'cancelled') return run.end({ type: 'cancelled', by: 'member' })
  if (failure.code !== 'session-expired') return endAsFailed(run, failure)
  client.sessionAlive = false
  await logIn(run, failure)
  if (!run.over) await handOver(run)
}

/** At most once a run; buttons that ask at the same time wait for the same login. */
async function logIn(run: ShareRun, failure: ShareFailure): Promise<void> {
  const { client, ports } = run
  const { ensureSession } = ports
  if (run.loggedIn || !ensureSession) return endAsFailed(run, failure)
  run.loggedIn = true
  run.report({ phase: 'preparing' })
  try {
    client.loggingIn ??= Promise.resolve(ensureSession())
    await client.loggingIn
    client.sessionAlive = true
  } catch (error) {
    failRun(run, 'session-expired', error)
  } finally {
    client.loggingIn = undefined
  }
}

function endAsFailed(run: ShareRun, failure: ShareFailure): void {
  run.end({ type: 'failed', failure })
}
