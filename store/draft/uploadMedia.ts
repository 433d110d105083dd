import {
  createMediaFailure,
  type MediaFailure,
  toMediaFailure,
} from '../../protocol/failures/toMediaFailure.ts'
import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import type {
  MediaSource,
  ResolveMedia,
  UploadedMedia,
  UploadPort,
  UploadProgress,
} from '../../ports/UploadPort.ts'
import type { DraftAttachment } from './Draft.ts'

/** How media reach WeCom. */
export interface MediaPorts {
  readonly clock: ClockPort
  /** For files of the member's phone. */
  readonly upload?: UploadPort | undefined
  /** For the company's library. */
  readonly resolveMedia?: ResolveMedia | undefined
}

/** One try: `onEnded` is called once, and never after `abort`. */
export interface UploadAttempt {
  abort(): void
}

export interface UploadListener {
  onProgress(progress: UploadProgress): void
  onEnded(result: UploadResult): void
}

export type UploadResult = { readonly media: UploadedMedia } | { readonly failure: MediaFailure }

/** A host that never answers is given up on; an upload's own time is its port's to limit. */
const RESOLVE_LIMIT_MS = 30_000

/** Tries once to bring a medium to WeCom: from the library if it has a source there, else from the phone. */
export function uploadMedia(
  attachment: DraftAttachment,
  ports: MediaPorts,
  listener: UploadListener,
): UploadAttempt {
  let over = false
  const task = start(attachment, ports, (progress) => {
    if (!over) listener.onProgress(progress)
  })
  void task.done.then((result) => {
    if (over) return
    over = true
    listener.onEnded(result)
  })
  return {
    abort: () => {
      if (over) return
      over = true
      task.abort()
    },
  }
}

interface Task {
  /** Never rejects. */
  readonly done: Promise<UploadResult>
  abort(): void
}

function start(
  { msgtype, file, source }: DraftAttachment,
  { upload, resolveMedia, clock }: MediaPorts,
  onProgress: (progress: UploadProgress) => void,
): Task {
  try {
    if (source) return resolve(source, resolveMedia, clock)
    if (!file || msgtype === 'link' || msgtype === 'miniprogram')
      return refused(createMediaFailure('source-gone'))
    if (!upload) return refused(createMediaFailure('misconfigured', { message: 'no UploadPort was given' }))
    const task = upload.upload({ msgtype, file }, onProgress)
    return { done: read(task.done), abort: () => task.abort() }
  } catch (error) {
    return refused(toMediaFailure(error))
  }
}

function resolve(source: MediaSource, resolveMedia: ResolveMedia | undefined, clock: ClockPort): Task {
  if (!resolveMedia)
    return refused(createMediaFailure('misconfigured', { message: 'no resolveMedia was given' }))
  let timer: TimerId
  const silence = new Promise<UploadResult>((give) => {
    timer = clock.setTimeout(() => give({ failure: createMediaFailure('timeout') }), RESOLVE_LIMIT_MS)
  })
  const abort = (): void => clock.clearTimeout(timer)
  const done = Promise.race([read(resolveMedia(source)), silence])
  void done.then(abort)
  return { done, abort }
}

function refused(failure: MediaFailure): Task {
  return { done: Promise.resolve({ failure }), abort: () => undefined }
}

function read(done: PromiseLike<UploadedMedia>): Promise<UploadResult> {
  return Promise.resolve(done).then(
    (media) => (isMedia(media) ? { media } : { failure: createMediaFailure('bad-answer') }),
    (error: unknown) => ({ failure: toMediaFailure(error) }),
  )
}

/** What a host or a backend gives is believed only so far. */
function isMedia(media: unknown): media is UploadedMedia {
  const { mediaid, imgUrl, uploadedAt } = (media ?? {}) as Partial<Record<keyof UploadedMedia, unknown>>
  const named = [mediaid, imgUrl].filter((value) => value !== undefined)
  return (
    named.length > 0 &&
    named.every((value) => typeof value === 'string' && value !== '') &&
    Number.isFinite(uploadedAt)
  )
}
