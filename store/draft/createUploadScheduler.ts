import type { TimerId } from '../../ports/ClockPort.ts'
import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { bytesOf } from './bytesOf.ts'
import { createProgressWriter, type ProgressWriter } from './createProgressWriter.ts'
import { type DraftAttachment, mediaKeyOf } from './DraftAttachment.ts'
import {
  createSessionRenewal,
  type SessionRenewal,
  type SessionRenewalOptions,
} from './createSessionRenewal.ts'
import { retryDelayMs } from './retryDelayMs.ts'
import type { UploadTarget } from './UploadTarget.ts'
import { type MediaPorts, type UploadAttempt, uploadMedia, type UploadResult } from './uploadMedia.ts'
import { isUnderWay, type UploadState } from './UploadState.ts'

/** Uploads what is queued in a draft, in the member's order, and follows the draft as it changes. */
export interface UploadScheduler {
  start(): void
  /** Aborts what is under way, and queues it again for the next `start`. */
  stop(): void
}

export interface UploadSchedulerOptions extends MediaPorts, SessionRenewalOptions {
  /** Uploads at a time. Default 3, because more only share the same line, and WeCom limits them (45033). */
  readonly uploadsAtOnce?: number | undefined
}

const UPLOADS_AT_ONCE = 3

/** @param options read at each attempt, because a host may give its ports late, or others */
export function createUploadScheduler(
  target: UploadTarget,
  options: UploadSchedulerOptions,
): UploadScheduler {
  let unsubscribe: (() => void) | undefined
  let isScheduling = false
  let isAsked: boolean | undefined

  /** What the scheduler writes asks for another round, which the one under way takes on. */
  const schedule = (): void => {
    isAsked = true
    if (isScheduling) return
    isScheduling = true
    while (isAsked && desk.isRunning()) {
      isAsked = false
      follow(desk)
    }
    isScheduling = false
  }
  const desk: Desk = {
    ...{ target, options, schedule },
    isRunning: () => unsubscribe !== undefined,
    works: new Map(),
    open: new Set(),
    progress: createProgressWriter(target, options.clock),
    session: createSessionRenewal(options),
  }

  return {
    start() {
      unsubscribe ??= target.subscribe(schedule)
      schedule()
    },
    stop() {
      unsubscribe?.()
      unsubscribe = undefined
      const halted = target.attachments().filter(({ id, upload }) => desk.works.has(id) && isUnderWay(upload))
      desk.works.forEach((work, id) => drop(desk, id, work))
      desk.session.stop()
      target.setUploads(new Map(halted.map(({ id }) => [id, QUEUED])))
    },
  }
}

const QUEUED: UploadState = { phase: 'queued' }

/** What goes on for one attachment: an attempt, or the wait for the next one. */
interface Work {
  readonly mediaKey: string
  failures: number
  attempt?: UploadAttempt | undefined
  retryTimer?: TimerId
  /** The host logs in. */
  isWaiting?: boolean
  /** A session that is over is renewed once for it. */
  isRenewed?: boolean | undefined
}

interface Desk {
  readonly target: UploadTarget
  readonly options: UploadSchedulerOptions
  readonly schedule: () => void
  readonly isRunning: () => boolean
  readonly works: Map<string, Work>
  /** Attempts that take up the line; one that cannot be aborted does so until its answer has come. */
  readonly open: Set<UploadAttempt>
  readonly progress: ProgressWriter
  readonly session: SessionRenewal
}

/** Drops the work of what is gone, cancelled or another medium by now, and begins what there is room for. */
function follow(desk: Desk): void {
  const { target, options, works, open } = desk
  works.forEach((work, id) => {
    if (!isWanted(desk, id, work)) drop(desk, id, work)
  })
  for (const { id, upload } of target.attachments()) {
    // A listener of what began before it may have stopped all.
    if (!desk.isRunning() || open.size >= (options.uploadsAtOnce ?? UPLOADS_AT_ONCE)) return
    const work = works.get(id)
    if (upload.phase === 'queued' && !work?.attempt && !work?.retryTimer && !work?.isWaiting) begin(desk, id)
  }
}

function begin(desk: Desk, id: string): void {
  const { target, options, works, open, progress } = desk
  const attachment = find(target, id)
  // A listener of what began before it may have removed it.
  if (!attachment) return
  const { failures = 0, isRenewed } = works.get(id) ?? {}
  const work: Work = { mediaKey: mediaKeyOf(attachment), failures, isRenewed }
  works.set(id, work)
  target.setUploads(new Map([[id, firstStateOf(attachment)]]))
  if (!isWanted(desk, id, work)) return
  const attempt = uploadMedia(attachment, options, {
    onProgress: ({ sent }) => progress.note(id, sent),
    onEnded: (result) => end(desk, id, work, result),
  })
  work.attempt = attempt
  open.add(attempt)
  void attempt.closed.then(() => {
    open.delete(attempt)
    desk.schedule()
  })
}

function end(desk: Desk, id: string, work: Work, result: UploadResult): void {
  const { options, works, progress } = desk
  work.attempt = undefined
  progress.forget(id)
  const write = (upload: UploadState): void => desk.target.setUploads(new Map([[id, upload]]))
  if ('media' in result) {
    works.delete(id)
    return write({ phase: 'ready', ...result.media })
  }
  const { ensureSession } = options
  if (result.failure.code === 'session-expired' && ensureSession && !work.isRenewed) {
    work.isRenewed = true
    work.isWaiting = true
    void desk.session.ask(ensureSession).then((failure) => resume(desk, id, work, failure))
    return write(QUEUED)
  }
  work.failures += 1
  const delay = retryDelayMs(result.failure, work.failures)
  if (delay === undefined) {
    works.delete(id)
    return write({ phase: 'failed', failure: result.failure })
  }
  work.retryTimer = options.clock.setTimeout(() => {
    work.retryTimer = undefined
    desk.schedule()
  }, delay)
  write(QUEUED)
}

/** Once the host has logged in. */
function resume({ works, target, schedule }: Desk, id: string, work: Work, failure?: MediaFailure): void {
  if (works.get(id) !== work) return
  work.isWaiting = false
  if (!failure) return schedule()
  works.delete(id)
  target.setUploads(new Map([[id, { phase: 'failed', failure }]]))
}

function drop({ works, progress, options }: Desk, id: string, { attempt, retryTimer }: Work): void {
  works.delete(id)
  progress.forget(id)
  options.clock.clearTimeout(retryTimer)
  attempt?.abort()
}

function isWanted({ target, works }: Desk, id: string, work: Work): boolean {
  const attachment = find(target, id)
  return (
    works.get(id) === work &&
    attachment !== undefined &&
    isUnderWay(attachment.upload) &&
    mediaKeyOf(attachment) === work.mediaKey
  )
}

function firstStateOf({ source, file }: DraftAttachment): UploadState {
  if (source) return { phase: 'resolving' }
  return { phase: 'uploading', sent: 0, total: file ? bytesOf(file) : 0 }
}

function find({ attachments }: UploadTarget, id: string): DraftAttachment | undefined {
  return attachments().find((one) => one.id === id)
}
