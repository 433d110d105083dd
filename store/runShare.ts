import { createFailure, type ShareFailure, toShareFailure } from '../protocol/failure.ts'
import type { ShareMessage, SharePayload } from '../protocol/message.ts'
import type { ClockPort, UploadProgress, WecomPort } from '../protocol/ports.ts'
import { readMessage } from '../protocol/readMessage.ts'
import { clientStateOf } from './clientState.ts'
import type { SilenceWatch } from './createSilenceWatch.ts'
import type { ShareEnding, ShareOutcome, ShareStatus } from './shareStatus.ts'

/** What a run asks of the outside. */
export interface ShareRunPorts {
  readonly wecom: WecomPort
  readonly clock: ClockPort
  /** Logs the member in again; called at most once a run, shared by all buttons. Without it a dead session is a failure. */
  readonly ensureSession?: () => Promise<unknown>
  /** See SharePayloadOptions. Default true. */
  readonly addHtmlSuffix?: boolean
  /** How long WeCom may stay silent once the member is back on the page. Default 3000. */
  readonly silenceMs?: number
}

export interface ShareRequest {
  /** A ShareMessage; whatever else it is, the run ends as `invalid`. */
  readonly message: unknown
  /** Uploads what the message still lacks; see store/prepareDraft. */
  readonly media?: MediaStep
  /** The host's last word: another message, nothing, or `false` for a veto. Its `shareId` can travel in a page's query. */
  readonly beforeShare?: BeforeShare
  /** `reselect`: hand over without the customers named, who are chosen in the assistant. Default `preselect`. */
  readonly recipients?: 'preselect' | 'reselect'
  /** Told once, of any end but `abandoned`. */
  readonly onEnded?: (outcome: ShareOutcome) => void
}

export type BeforeShare = (
  message: ShareMessage,
  context: { readonly shareId: string },
) => BeforeShareAnswer | Promise<BeforeShareAnswer>

export type BeforeShareAnswer = ShareMessage | false | undefined | void

export type MediaStep = (onProgress: (progress: UploadProgress) => void) => {
  readonly done: Promise<{ readonly message: unknown } | { readonly failure: ShareFailure }>
  abort(): void
}

/** One run, from the tap to its end. Whoever abandons it drops its answer; the stages look at `abandoned` after every wait. */
export interface ShareRun {
  readonly shareId: string
  readonly startedAt: number
  readonly ports: ShareRunPorts
  readonly request: ShareRequest
  readonly report: (status: ShareStatus) => void
  readonly silence: SilenceWatch
  /** Resolves when the run is abandoned. */
  readonly abandonment: Promise<ShareEnding>
  readonly abandon: () => void
  abandoned: boolean
  abortUpload: (() => void) | undefined
  /** Set when WeCom is called with it. */
  handedOver: SharePayload | undefined
}

/** The way of a message: each stage ends the run or lets it go on. */
export async function runShare(run: ShareRun): Promise<ShareEnding> {
  const work: Work = { message: run.request.message, payload: { attachments: [] }, sessionEnsured: false }
  const stages = run.request.media
    ? [checkMessage, checkClient, uploadMedia, askHost, checkMessage, checkClient, checkSession, handOver]
    : [askHost, checkMessage, checkClient, checkSession, handOver]
  for (const stage of stages) {
    const ending = await stage(run, work)
    if (run.abandoned) return { outcome: 'abandoned' }
    if (ending) return ending
  }
  return { outcome: 'unknown' }
}

interface Work {
  message: unknown
  payload: SharePayload
  sessionEnsured: boolean
}

type Stage = (run: ShareRun, work: Work) => Promise<ShareEnding | undefined>

const askHost: Stage = async ({ request, shareId }, work) => {
  if (!request.beforeShare) return undefined
  try {
    const answer = await request.beforeShare(work.message as ShareMessage, { shareId })
    if (answer === false) return { outcome: 'cancelled', by: 'host' }
    if (answer !== undefined && answer !== null) work.message = answer
    return undefined
  } catch (error) {
    return ended(createFailure('unknown', toShareFailure(error).raw))
  }
}

const checkMessage: Stage = async ({ request, ports }, work) => {
  if (request.recipients === 'reselect') work.message = withoutRecipients(work.message)
  const { issues, payload } = readMessage(work.message, { addHtmlSuffix: ports.addHtmlSuffix ?? true })
  work.payload = payload
  return issues.some(({ severity }) => severity === 'error') ? { outcome: 'invalid', issues } : undefined
}

const checkClient: Stage = async ({ ports }, { payload }) => {
  const failure = await ports.wecom.preflight({
    file: payload.attachments.some(({ msgtype }) => msgtype === 'file'),
    recipients: payload.externalUserIds !== undefined,
  })
  return failure && ended(failure)
}

const checkSession: Stage = async (run, work) => {
  const client = clientStateOf(run.ports.wecom)
  if (client.sessionAlive) return undefined
  const session = await run.ports.wecom.checkSession()
  if (session === 'alive') client.sessionAlive = true
  return session === 'dead' && !run.abandoned ? ensureSession(run, work) : undefined
}

const uploadMedia: Stage = async (run, work) => {
  if (!run.request.media) return undefined
  const task = run.request.media(({ sent, total }) => {
    if (!run.abandoned) run.report({ phase: 'uploading', shareId: run.shareId, sent, total })
  })
  run.abortUpload = () => task.abort()
  const result = await task.done.catch((error: unknown) => ({ failure: toShareFailure(error) }))
  run.abortUpload = undefined
  if ('failure' in result) return ended(result.failure)
  work.message = result.message
  return undefined
}

const handOver: Stage = async (run, work) => {
  const { wecom } = run.ports
  run.handedOver = work.payload
  run.report({ phase: 'in-assistant', shareId: run.shareId })
  const answer = await Promise.race([wecom.share(work.payload), run.silence.begin()])
  run.silence.end()
  if (answer === 'silent' || answer.answer === 'unknown') return { outcome: 'unknown' }
  if (answer.answer === 'shared') return { outcome: 'shared' }
  const { failure } = answer
  if (failure.code === 'cancelled') return { outcome: 'cancelled', by: 'member' }
  if (failure.code !== 'session-expired') return ended(failure)
  clientStateOf(wecom).sessionAlive = false
  if (work.sessionEnsured || run.abandoned) return ended(failure)
  return (await ensureSession(run, work, failure)) ?? (run.abandoned ? undefined : handOver(run, work))
}

/** At most once a run; buttons that ask at the same time wait for the same login. */
async function ensureSession(
  run: ShareRun,
  work: Work,
  failure = createFailure('session-expired'),
): Promise<ShareEnding | undefined> {
  const { ensureSession: login, wecom } = run.ports
  if (!login) return ended(failure)
  run.report({ phase: 'preparing', shareId: run.shareId })
  work.sessionEnsured = true
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

function ended(failure: ShareFailure): ShareEnding {
  return { outcome: 'failed', failure }
}

function withoutRecipients(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message
  return { ...message, externalUserIds: undefined }
}
