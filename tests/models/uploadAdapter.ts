import type { UploadedMedia } from 'taro-wecom-share'
import { createManualClock, type ManualClock } from 'taro-wecom-share/simulator'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { createRunAborter } from '../../store/share/RunSignal.ts'
import { isUnderWay } from '../../store/draft/UploadState.ts'

/** The attachments of a draft and their uploads, in the words of the model. All that the model knows of what it tests is here. */
export interface UploadSubject {
  readonly clock: ManualClock
  /** What the outside was asked to bring, in order. */
  readonly calls: readonly Call[]
  add(id: string, origin: Origin): void
  remove(id: string): void
  /** The member's new order of the same items. */
  reorder(ids: readonly string[]): void
  retry(id: string): void
  retryAll(): void
  cancel(id: string): void
  cancelAll(): void
  /** What a run does before it shares. */
  prepareToShare(): void
  /** The order of the items, wherever it is kept. */
  orders(): readonly (readonly string[])[]
  phaseOf(id: string): Phase | undefined
  isUnderWay(id: string): boolean
  /** Whether the message has the media of this item. */
  isInMessage(id: string): boolean
  progress(): { readonly sent: number; readonly total: number }
}

/** A file on the phone, a picture of the company's, or media that ran out and whose file is gone. */
export type Origin = 'phone' | 'library' | 'forgotten'

export type Phase = 'none' | 'queued' | 'resolving' | 'uploading' | 'ready' | 'failed' | 'cancelled'

/** The outside brings one item, and does as it is told. */
export interface Call {
  readonly id: string
  readonly kind: 'upload' | 'resolve'
  readonly isOver: boolean
  succeed(): void
  fail(error: unknown): void
  answerNonsense(): void
}

export function createUploadSubject(atOnce: number): UploadSubject {
  const clock = createManualClock(1_800_000_000_000)
  const calls: Call[] = []
  const draft = createShareDraft({
    clock,
    uploadsAtOnce: atOnce,
    upload: {
      upload: ({ file }, onProgress) => {
        const { call, done } = createCall(file.path, 'upload', () => clock.now())
        calls.push(call)
        onProgress({ sent: 1, total: 100 })
        return { done, abort: () => call.fail(new Error('aborted')) }
      },
    },
    resolveMedia: (source) => {
      const { call, done } = createCall('key' in source ? source.key : '', 'resolve', () => clock.now())
      calls.push(call)
      return done
    },
  })
  const list = () => draft.getState().attachments
  const uploadOf = (id: string) => list().find((one) => one.id === id)?.upload
  return {
    clock,
    calls,
    add: (id, origin) => draft.add(newAttachmentOf(id, origin)),
    remove: (id) => draft.remove(id),
    reorder: (ids) => draft.setAttachments(ids.flatMap((id) => list().find((one) => one.id === id) ?? [])),
    retry: (id) => draft.retry(id),
    retryAll: () => draft.retry(),
    cancel: (id) => draft.cancel(id),
    cancelAll: () => draft.cancel(),
    prepareToShare: () =>
      void draft.whenReady({ signal: createRunAborter().signal, report: () => undefined }),
    orders: () => [list().map(({ id }) => id)],
    phaseOf: (id) => uploadOf(id)?.phase,
    isUnderWay(id) {
      const upload = uploadOf(id)
      return upload !== undefined && isUnderWay(upload)
    },
    isInMessage: (id) => uploadOf(id)?.phase === 'ready',
    progress: () => draft.progress(),
  }
}

function newAttachmentOf(id: string, origin: Origin): NewAttachment {
  return {
    id,
    msgtype: 'image',
    body: {},
    ...(origin === 'phone' && { file: { path: id, name: 'same.jpg', size: 100 } }),
    ...(origin === 'library' && { source: { key: id } }),
    ...(origin === 'forgotten' && { upload: { phase: 'ready', mediaid: 'old', uploadedAt: 0 } }),
  }
}

function createCall(id: string, kind: Call['kind'], now: () => number) {
  let isOver = false
  let finish: (media: UploadedMedia) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const done = new Promise<UploadedMedia>((resolve, refuse) => {
    finish = resolve
    reject = refuse
  })
  const over = (answer: () => void) => {
    isOver = true
    answer()
  }
  const call: Call = {
    id,
    kind,
    get isOver() {
      return isOver
    },
    succeed: () => over(() => finish({ mediaid: id, uploadedAt: now() })),
    fail: (error) => over(() => reject(error)),
    answerNonsense: () => over(() => finish({ uploadedAt: 1 })),
  }
  return { call, done }
}
