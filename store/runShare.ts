import { createFailure, type ShareFailure, toShareFailure } from '../protocol/failure.ts'
import type { ShareMessage, SharePayload } from '../protocol/message.ts'
import type { ClientNeeds, ClockPort, UploadProgress, WecomPort } from '../protocol/ports.ts'
import { readMessage } from '../protocol/readMessage.ts'
import { clientStateOf } from './clientState.ts'
import type { SilenceWatch } from './createSilenceWatch.ts'
import type { ShareEnding, ShareOutcome, ShareStatus } from './shareStatus.ts'

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
  readonly silenceMs?: number | undefined
}

export interface ShareRequest {
  /** A ShareMessage; whatever else it is, the run ends as `invalid`. */
  readonly message: unknown
  /** Uploads what the message still lacks; see store/prepareDraft. */
  readonly media?: MediaStep | undefined
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

export type MediaStep = (onProgress: (progress: UploadProgress) => void) => {
  readonly done: Promise<{ readonly message: unknown } | { readonly failure: ShareFailure }>
  abort(): void
}

/** One run, from the tap to its end, and what it knows by now. */
export interface ShareRun {
  readonly shareId: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly ports: ShareRunPorts
  readonly request: ShareRequest
  readonly silence: SilenceWatch
  readonly report: (status: ShareStatus) => void
  /** Ended or abandoned: the stages look at it after every wait, so that no abandoned run reaches WeCom. */
  over: boolean
  message: unknown
  /** The message as it was read last. */
  payload: SharePayload
  handedOver: boolean
  sessionEnsured: boolean
  abortUpload: (() => void) | undefined
}

/** The way of a message: each stage ends the run or lets it go on. */
export async function runShare(run: ShareRun): Promise<ShareEnding> {
  const stages = run.request.media
    ? [checkMessage, checkClient, uploadMedia, askHost, checkMessage, checkClient, checkSession]
    : [askHost, checkMessage, checkClient, checkSession]
  for (const stage of stages) {
    const ending = await stage(run)
    if (ending || run.over) return ending ?? ABANDONED
  }
  return handOver(run)
}

const ABANDONED: ShareEnding = { outcome: 'abandoned' }

type Stage = (run: ShareRun) => Promise<ShareEnding | undefined>

const askHost: Stage = async (run) => {
  const { beforeShare } = run.request
  if (!beforeShare) return undefined
  try {
    const answer = await beforeShare(run.message as ShareMessage, { shareId: run.shareId })
    if (answer === false) return { outcome: 'cancelled', by: 'host' }
    if (answer !== undefined && answer !== null) run.message = answer
    return undefined
  } catch (error) {
    return ended(createFailure('unknown', toShareFailure(error).raw))
  }
}

const checkMessage: Stage = async (run) => {
  if (run.request.recipients === 'reselect') run.message = withoutRecipients(run.message)
  const { issues, payload } = readMessage(run.message, run.ports.addHtmlSuffix ?? true)
  run.payload = payload
  return issues.some(({ severity }) => severity === 'error') ? { outcome: 'invalid', issues } : undefined
}

const checkClient: Stage = async (run) => {
  const failure = await run.ports.wecom.preflight(needsOf(run.payload))
  if (failure?.details.feature === 'recipients' && (await hostWouldReselect(run))) {
    run.message = withoutRecipients(run.message)
    return checkMessage(run)
  }
  return failure && ended(failure)
}

const checkSession: Stage = async (run) => {
  const client = clientStateOf(run.ports.wecom)
  if (client.sessionAlive) return undefined
  const session = await run.ports.wecom.checkSession()
  if (session === 'alive') client.sessionAlive = true
  return session === 'dead' && !run.over ? ensureSession(run) : undefined
}

const uploadMedia: Stage = async (run) => {
  if (!run.request.media) return undefined
  const task = run.request.media(({ sent, total }) => {
    run.report({ phase: 'uploading', shareId: run.shareId, sent, total })
  })
  run.abortUpload = () => task.abort()
  const result = await task.done.catch((error: unknown) => ({ failure: toShareFailure(error) }))
  run.abortUpload = undefined
  if ('failure' in result) return ended(result.failure)
  run.message = result.message
  return undefined
}

async function handOver(run: ShareRun): Promise<ShareEnding> {
  const { wecom } = run.ports
  run.handedOver = true
  run.report({ phase: 'in-assistant', shareId: run.shareId })
  const answer = await Promise.race([wecom.share(run.payload), run.silence.begin()])
  run.silence.end()
  if (answer === 'silent' || answer.answer === 'unknown') return { outcome: 'unknown' }
  if (answer.answer === 'shared') return { outcome: 'shared' }
  const { failure } = answer
  if (failure.code === 'cancelled') return { outcome: 'cancelled', by: 'member' }
  if (failure.code !== 'session-expired') return ended(failure)
  clientStateOf(wecom).sessionAlive = false
  if (run.sessionEnsured || run.over) return ended(failure)
  const ending = await ensureSession(run, failure)
  return ending ?? (run.over ? ABANDONED : handOver(run))
}

/** At most once a run; buttons that ask at the same time wait for the same login. */
async function ensureSession(
  run: ShareRun,
  failure = createFailure('session-expired'),
): Promise<ShareEnding | undefined> {
  const { ensureSession: login, wecom } = run.ports
  if (!login) return ended(failure)
  run.report({ phase: 'preparing', shareId: run.shareId })
  run.sessionEnsured = true
  const client = clientStateOf(wecom)
  try {
    client.ensuringSession ??= Promise.resolve(login()).then(() => undefined)
    await client.ensuringSession
    client.sessionAlive = true
    return undefined
  } catch (error) {
    return ended(createFailure('session-expired', toShareFailure(error).raw))
  } finally {
    client.ensuringSession = undefined
  }
}

/** A host that fails to answer leaves the question to the member. */
async function hostWouldReselect({ request, payload }: ShareRun): Promise<boolean> {
  try {
    return (await request.onRecipientsUnsupported?.(payload.externalUserIds ?? [])) === 'reselect'
  } catch {
    return false
  }
}

function needsOf({ attachments, externalUserIds }: SharePayload): ClientNeeds {
  return {
    file: attachments.some(({ msgtype }) => msgtype === 'file'),
    recipients: externalUserIds !== undefined,
  }
}

function ended(failure: ShareFailure): ShareEnding {
  return { outcome: 'failed', failure }
}

function withoutRecipients(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message
  return { ...message, externalUserIds: undefined }
}
