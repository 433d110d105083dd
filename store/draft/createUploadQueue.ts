import type { UploadedMedia, UploadProgress } from '../../ports/UploadPort.ts'
import { uploadMedia, type MediaPorts } from './uploadMedia.ts'
import { callListener } from '../callListener.ts'
import { createThrottledEmitter } from './createThrottledEmitter.ts'
import { type DraftAttachment, needsUpload } from './Draft.ts'
import { retryDelayMs } from './retryDelayMs.ts'
import { isUnderWay, type UploadState } from './UploadState.ts'

/** Brings the media of a draft to WeCom, a few at a time, in the order that the member sees. */
export interface UploadQueue {
  /**
   * The draft's attachments, in the member's order. What is new and not yet on WeCom is queued; what is gone is aborted.
   * Attachments are known by id, so one that moves goes on as it was.
   */
  setAttachments(attachments: readonly DraftAttachment[]): void
  /** The same, with what was uploaded since. */
  attachments(): readonly DraftAttachment[]
  /** Undefined: unknown, or nothing to upload. */
  stateOf(id: string): UploadState | undefined
  /** Told of every change of one attachment's state; of progress at most ten times a second. */
  subscribe(id: string, listener: () => void): () => void
  /** Told whenever any state changes. */
  subscribeAll(listener: () => void): () => void
  /** Bytes over all files of the draft. */
  progress(): UploadProgress
  /** Takes up what failed or was cancelled. */
  retry(id: string): void
  retryAll(): void
  cancel(id: string): void
  cancelAll(): void
  /** Before the message goes: renews what WeCom has forgotten or soon will, takes up what was cancelled or can pass, waits for all. */
  whenIdle(): Promise<void>
}

export interface UploadQueueOptions extends MediaPorts {
  /** Uploads under way at a time. Default 3: more only share the same line, and WeCom limits them (45033). */
  readonly atOnce?: number
  /** A medium has arrived; the draft's owner keeps it. */
  readonly onReady?: (id: string, media: UploadedMedia) => void
}

interface Item {
  attachment: DraftAttachment
  /** Undefined: nothing to upload. */
  state: UploadState | undefined
  /** Tries that failed, since the member last asked. */
  failures: number
  /** What goes on for it now: a try, or the wait for the next one. */
  work: { readonly kind: 'try' | 'wait'; stop: () => void } | undefined
}

export function createUploadQueue(options: UploadQueueOptions): UploadQueue {
  let items: readonly Item[] = []
  const emitter = createThrottledEmitter(options.clock)

  const setState = (item: Item, state: UploadState): void => {
    item.state = state
    emitter.emit(item.attachment.id)
  }
  const find = (id: string): Item | undefined => items.find(({ attachment }) => attachment.id === id)
  const schedule = (): void => {
    const trying = items.filter(({ work }) => work?.kind === 'try').length
    const next = items.find(({ state, work }) => state?.phase === 'queued' && !work)
    if (!next || trying >= (options.atOnce ?? AT_ONCE)) return
    beginTry(next, options, { setState, emitter, schedule })
    schedule()
  }
  const queue = (item: Item): void => {
    item.failures = 0
    setState(item, { phase: 'queued' })
  }
  const retry = (which: (item: Item) => boolean): void => {
    items.filter((item) => isHalted(item) && which(item)).forEach(queue)
    schedule()
  }
  const cancel = (which: (item: Item) => boolean): void => {
    for (const item of items.filter((one) => one.state && isUnderWay(one.state) && which(one))) {
      stopWork(item)
      setState(item, { phase: 'cancelled' })
    }
    schedule()
  }

  return {
    setAttachments(attachments) {
      const before = items
      items = uniqueById(attachments).map((attachment) => nextItem(find(attachment.id), attachment, options))
      before.filter((item) => !items.includes(item)).forEach(stopWork)
      items.filter((item) => !before.includes(item)).forEach(({ attachment }) => emitter.emit(attachment.id))
      emitter.emit()
      schedule()
    },
    attachments: () => items.map(withMedia),
    stateOf: (id) => find(id)?.state,
    subscribe: (id, listener) => emitter.subscribe(listener, id),
    subscribeAll: (listener) => emitter.subscribe(listener),
    progress: () => sumOf(items),
    retry: (id) => retry(({ attachment }) => attachment.id === id),
    retryAll: () => retry(() => true),
    cancel: (id) => cancel(({ attachment }) => attachment.id === id),
    cancelAll: () => cancel(() => true),
    whenIdle() {
      const isStale = (item: Item): boolean => needsUpload(withMedia(item), options.clock.now())
      items.filter((item) => isStale(item) && isTakenUp(item)).forEach(queue)
      schedule()
      return emitter.until(() => !items.some(({ state }) => state && isUnderWay(state)))
    },
  }
}

const AT_ONCE = 3

interface QueueContext {
  readonly setState: (item: Item, state: UploadState) => void
  readonly emitter: ReturnType<typeof createThrottledEmitter>
  readonly schedule: () => void
}

function beginTry(
  item: Item,
  options: UploadQueueOptions,
  { setState, emitter: ticker, schedule: pump }: QueueContext,
): void {
  const { attachment } = item
  const total = attachment.file?.size ?? 0
  const work: NonNullable<Item['work']> = { kind: 'try', stop: () => undefined }
  item.work = work
  setState(item, attachment.source ? { phase: 'resolving' } : { phase: 'uploading', sent: 0, total })
  // A listener may have cancelled or removed it.
  if (item.work !== work) return
  const task = uploadMedia({ ...attachment, upload: { phase: 'queued' } }, options, {
    onProgress: ({ sent }) => {
      if (item.state?.phase !== 'uploading') return
      item.state = { phase: 'uploading', sent: Math.max(item.state.sent, Math.min(sent, total)), total }
      ticker.emitSoon(attachment.id)
    },
    onEnded: (result) => {
      item.work = undefined
      if ('media' in result) {
        setState(item, { phase: 'ready', ...result.media })
        callListener(options.onReady, attachment.id, result.media)
        return pump()
      }
      item.failures += 1
      const delay = retryDelayMs(result.failure, item.failures)
      if (delay === undefined) setState(item, { phase: 'failed', failure: result.failure })
      else {
        const again = (): void => {
          item.work = undefined
          pump()
        }
        const timer = options.clock.setTimeout(again, delay)
        item.work = { kind: 'wait', stop: () => options.clock.clearTimeout(timer) }
        setState(item, { phase: 'queued' })
      }
      pump()
    },
  })
  work.stop = () => task.abort()
}

function stopWork(item: Item): void {
  item.work?.stop()
  item.work = undefined
}

/** The same attachment goes on as it was; another medium under its id begins anew. */
function nextItem(known: Item | undefined, attachment: DraftAttachment, { clock }: UploadQueueOptions): Item {
  if (known && hasSameMedia(known, attachment)) {
    known.attachment = attachment
    return known
  }
  return { attachment, state: firstState(attachment, clock.now()), failures: 0, work: undefined }
}

function hasSameMedia({ attachment, state }: Item, next: DraftAttachment): boolean {
  const known = state?.phase === 'ready' ? state : attachment.upload
  // A newer id of the host's own counts; the word of a while ago, handed back, does not.
  const isNews =
    next.upload.phase === 'ready' && !(known.phase === 'ready' && known.uploadedAt >= next.upload.uploadedAt)
  return !isNews && mediumOf(attachment) === mediumOf(next)
}

function mediumOf({ file, source, upload }: DraftAttachment): string {
  return JSON.stringify([file && file.path, source, upload.phase === 'none'])
}

function firstState(attachment: DraftAttachment, now: number): UploadState | undefined {
  if (needsUpload(attachment, now)) return { phase: 'queued' }
  return attachment.upload.phase === 'ready' ? attachment.upload : undefined
}

function withMedia({ attachment, state }: Item): DraftAttachment {
  return state?.phase === 'ready' ? { ...attachment, upload: state } : attachment
}

function isHalted({ state }: Item): boolean {
  return state?.phase === 'failed' || state?.phase === 'cancelled'
}

/** Sharing takes up all but what goes on by itself and what would fail again. */
function isTakenUp({ state }: Item): boolean {
  return state?.phase === 'failed' ? state.failure.retryable : !state || !isUnderWay(state)
}

function uniqueById(attachments: readonly DraftAttachment[]): readonly DraftAttachment[] {
  return [...new Map(attachments.map((attachment) => [attachment.id, attachment])).values()]
}

function sumOf(items: readonly Item[]): UploadProgress {
  let [sent, total] = [0, 0]
  for (const { attachment, state } of items) {
    const size = attachment.file && state ? attachment.file.size : 0
    total += size
    if (state?.phase === 'ready') sent += size
    if (state?.phase === 'uploading') sent += state.sent
  }
  return { sent, total }
}
