import type { ClockPort } from '../../ports/ClockPort.ts'
import type {
  MediaSource,
  ResolveMedia,
  UploadedMedia,
  UploadPort,
  UploadProgress,
} from '../../ports/UploadPort.ts'
import {
  createMediaFailure,
  type MediaFailure,
  toMediaFailure,
} from '../../protocol/failures/toMediaFailure.ts'
import type { DraftAttachment } from './DraftAttachment.ts'

/** How media reach WeCom. */
export interface MediaPorts {
  readonly clock: ClockPort
  /** For files of the member's phone. */
  readonly upload?: UploadPort | undefined
  /** For the company's library. */
  readonly resolveMedia?: ResolveMedia | undefined
  /** How long `resolveMedia` may take. Default 60000 ms. */
  readonly resolveTimeoutMs?: number | undefined
}

/** One try to bring media to WeCom. */
export interface UploadAttempt {
  /** Drops what is still to come. */
  abort(): void
  /** Resolves once the way is free for another: for what cannot be aborted, when its answer has come. Never rejects. */
  readonly closed: Promise<void>
}

export interface UploadListener {
  onProgress(progress: UploadProgress): void
  /** Called once, and never after `abort`. */
  onEnded(result: UploadResult): void
}

export type UploadResult = { readonly media: UploadedMedia } | { readonly failure: MediaFailure }

/** An upload's own time is for its port to limit. */
const RESOLVE_TIMEOUT_MS = 60_000

/** Tries once: by the company's library if the media have a source there, else from the phone. */
export function uploadMedia(
  attachment: DraftAttachment,
  ports: MediaPorts,
  listener: UploadListener,
): UploadAttempt {
  let isOver = false
  let release: () => void = () => undefined
  const closed = new Promise<void>((resolve) => (release = resolve))
  const task = start(attachment, ports, (progress) => {
    if (!isOver) listener.onProgress(progress)
  })
  void task.done.then((result) => {
    release()
    if (isOver) return
    isOver = true
    listener.onEnded(result)
  })
  return {
    closed,
    abort: () => {
      if (isOver) return
      isOver = true
      if (!task.abort) return
      release()
      task.abort()
    },
  }
}

interface Task {
  /** Never rejects. */
  readonly done: Promise<UploadResult>
  /** Absent: it goes on to its end. */
  readonly abort?: () => void
}

function start(
  { msgtype, file, source }: DraftAttachment,
  ports: MediaPorts,
  onProgress: (progress: UploadProgress) => void,
): Task {
  try {
    if (source) return resolve(source, ports)
    if (!file || msgtype === 'link' || msgtype === 'miniprogram') return refuse('source-gone')
    if (!ports.upload) return refuse('misconfigured', 'no UploadPort was given')
    const task = ports.upload.upload({ msgtype, file }, onProgress)
    return { done: readMedia(task.done, ports.clock), abort: () => task.abort() }
  } catch (error) {
    return { done: Promise.resolve({ failure: toMediaFailure(error) }) }
  }
}

function resolve(source: MediaSource, ports: MediaPorts): Task {
  const { resolveMedia, clock, resolveTimeoutMs = RESOLVE_TIMEOUT_MS } = ports
  if (!resolveMedia) return refuse('misconfigured', 'no resolveMedia was given')
  const done = new Promise<UploadResult>((settle) => {
    const timer = clock.setTimeout(() => settle({ failure: createMediaFailure('timeout') }), resolveTimeoutMs)
    void readMedia(resolveMedia(source), clock).then((result) => {
      clock.clearTimeout(timer)
      settle(result)
    })
  })
  return { done }
}

function refuse(code: 'source-gone' | 'misconfigured', message = ''): Task {
  return { done: Promise.resolve({ failure: createMediaFailure(code, { message }) }) }
}

function readMedia(done: PromiseLike<UploadedMedia>, clock: ClockPort): Promise<UploadResult> {
  return Promise.resolve(done).then(
    (media) =>
      isMedia(media) ? { media: cleaned(media, clock) } : { failure: createMediaFailure('bad-answer') },
    (error: unknown) => ({ failure: toMediaFailure(error) }),
  )
}

/** Whether what a host or a backend gave is an id or an image link with its time. */
function isMedia(media: unknown): media is UploadedMedia {
  const { mediaid, imgUrl, uploadedAt } = (media ?? {}) as Partial<Record<keyof UploadedMedia, unknown>>
  const named = [mediaid, imgUrl].filter((value) => value !== undefined && value !== null)
  return (
    named.length > 0 &&
    named.every((value) => typeof value === 'string' && value !== '') &&
    Number.isFinite(uploadedAt)
  )
}

/** A time to come would let the media live for ever. */
function cleaned({ mediaid, imgUrl, uploadedAt }: UploadedMedia, clock: ClockPort): UploadedMedia {
  return {
    ...(mediaid && { mediaid }),
    ...(imgUrl && { imgUrl }),
    uploadedAt: Math.min(uploadedAt, clock.now()),
  }
}
