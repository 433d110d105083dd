import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PickedFile } from '../../ports/PickPort.ts'
import type { UploadProgress } from '../../ports/UploadPort.ts'
import { createSelection } from '../recipients/createSelection.ts'
import { createUploadScheduler, type UploadSchedulerOptions } from './createUploadScheduler.ts'
import { type DraftAttachment, isStale, type NewAttachment } from './DraftAttachment.ts'
import { accept, insertAt, move, reconcile, upsert } from './editAttachments.ts'
import { messageOf, validateDraft } from './messageOf.ts'
import type { RemovedAttachment, ShareDraft, ShareDraftState } from './ShareDraft.ts'
import { isUnderWay, type UploadState } from './UploadState.ts'
import { bytesOf } from './bytesOf.ts'

export interface ShareDraftOptions extends UploadSchedulerOptions {
  /** What it begins with. */
  readonly defaultValue?: ShareDraftValue | undefined
  /** Recipients at the most. Default 20000, which is WeCom's limit too. */
  readonly maxRecipients?: number | undefined
  /** Lets go of a file that was removed and cannot be brought back. */
  readonly release?: ((file: PickedFile) => void) | undefined
}

export interface ShareDraftValue {
  readonly text?: string | undefined
  readonly attachments?: readonly NewAttachment[] | undefined
  readonly externalUserIds?: readonly string[] | undefined
}

/** Makes an empty draft, or one of `defaultValue`. @param options read at each use, so that getters may change them */
export function createShareDraft(options: ShareDraftOptions): ShareDraft {
  const { clock, defaultValue = {} } = options
  const { text = '', attachments = [], externalUserIds = [] } = defaultValue
  const store = createStore<ShareDraftState>(() => ({
    text,
    attachments: accept(attachments, clock.now()),
    removed: undefined,
  }))
  const recipients = createSelection({
    get max() {
      return options.maxRecipients
    },
  })
  recipients.replace(externalUserIds)
  const setUploads = (uploads: ReadonlyMap<string, UploadState>): void => {
    if (uploads.size === 0) return
    store.setState(({ attachments: before }) => ({
      attachments: before.map((one) => withUpload(one, uploads.get(one.id))),
    }))
  }
  const list = (): readonly DraftAttachment[] => store.getState().attachments
  const scheduler = createUploadScheduler(
    { attachments: list, setUploads, subscribe: store.subscribe },
    options,
  )
  const edits = createEdits(store, options)
  scheduler.start()

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    recipients,
    setText: (next) => store.setState({ text: next }),
    ...edits,
    retry: (id) => setUploads(uploadsOf(list(), QUEUED, (one) => isHalted(one) && isMeant(one, id))),
    cancel: (id) =>
      setUploads(uploadsOf(list(), CANCELLED, (one) => isUnderWay(one.upload) && isMeant(one, id))),
    clear() {
      edits.clearAttachments()
      store.setState({ text: '' })
      recipients.clear()
    },
    progress: () => progressOf(list()),
    validate: () => validateDraft(store.getState(), recipients),
    toMessage: () => messageOf(store.getState(), recipients),
    whenReady() {
      const now = clock.now()
      setUploads(uploadsOf(list(), QUEUED, (one) => isTakenUp(one, now)))
      return whenIdle(store)
    },
    resume: () => scheduler.start(),
    dispose() {
      scheduler.stop()
      edits.forgetRemoved()
    },
  }
}

const QUEUED: UploadState = { phase: 'queued' }
const CANCELLED: UploadState = { phase: 'cancelled' }

function createEdits(store: StoreApi<ShareDraftState>, options: ShareDraftOptions) {
  const list = (): readonly DraftAttachment[] => store.getState().attachments
  const set = (attachments: readonly DraftAttachment[]): void => store.setState({ attachments })
  const accepted = (given: readonly NewAttachment[]): readonly DraftAttachment[] =>
    accept(given, options.clock.now())
  /** A host may have brought it back, or hold it under another id. */
  const release = ({ file }: DraftAttachment): void => {
    if (file && !list().some((one) => one.file?.path === file.path)) options.release?.(file)
  }
  const setRemoved = (removed: RemovedAttachment | undefined): void => {
    const before = store.getState().removed
    store.setState({ removed })
    if (before && before !== removed) release(before.attachment)
  }
  return {
    add: (...given: readonly NewAttachment[]) => set(accepted(given).reduce(upsert, list())),
    update(given: NewAttachment) {
      if (list().some(({ id }) => id === given.id)) set(reconcileOne(list(), given, options.clock.now()))
    },
    setAttachments: (given: readonly NewAttachment[]) => set(reconcile(list(), given, options.clock.now())),
    remove(id: string) {
      const index = list().findIndex((one) => one.id === id)
      const attachment = list()[index]
      if (!attachment || attachment.locked) return
      set(list().filter((one) => one !== attachment))
      setRemoved({ attachment, index })
    },
    undo() {
      const { removed } = store.getState()
      if (!removed) return
      const [back] = accepted([removed.attachment])
      if (back && !list().some(({ id }) => id === back.id)) set(insertAt(list(), back, removed.index))
      setRemoved(undefined)
    },
    move: (id: string, to: number) => set(move(list(), id, to)),
    clearAttachments() {
      const gone = list().filter(({ locked }) => !locked)
      set(list().filter(({ locked }) => locked))
      setRemoved(undefined)
      gone.forEach(release)
    },
    forgetRemoved: () => setRemoved(undefined),
  }
}

function reconcileOne(
  list: readonly DraftAttachment[],
  given: NewAttachment,
  now: number,
): readonly DraftAttachment[] {
  const [attachment] = reconcile(list, [given], now)
  return attachment ? upsert(list, attachment) : list
}

function withUpload(attachment: DraftAttachment, upload: UploadState | undefined): DraftAttachment {
  return upload ? { ...attachment, upload } : attachment
}

function uploadsOf(
  list: readonly DraftAttachment[],
  upload: UploadState,
  which: (attachment: DraftAttachment) => boolean,
): ReadonlyMap<string, UploadState> {
  return new Map(list.filter(which).map(({ id }) => [id, upload]))
}

function isMeant(attachment: DraftAttachment, id: string | undefined): boolean {
  return id === undefined || attachment.id === id
}

function isHalted({ upload }: DraftAttachment): boolean {
  return upload.phase === 'failed' || upload.phase === 'cancelled'
}

/** Sharing takes up what was cancelled, what can pass and what WeCom has forgotten; what would fail again it leaves. */
function isTakenUp(attachment: DraftAttachment, now: number): boolean {
  const { upload } = attachment
  if (upload.phase === 'failed') return upload.failure.retryable
  return upload.phase === 'cancelled' || isStale(attachment, now)
}

function whenIdle(store: StoreApi<ShareDraftState>): Promise<DraftAttachment | undefined> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { attachments } = store.getState()
      if (attachments.some(({ upload }) => isUnderWay(upload))) return
      unsubscribe()
      resolve(attachments.find(isHalted))
    }
    const unsubscribe = store.subscribe(look)
    look()
  })
}

function progressOf(list: readonly DraftAttachment[]): UploadProgress {
  let [sent, total] = [0, 0]
  for (const { file, upload } of list) {
    const size = file && upload.phase !== 'none' ? bytesOf(file) : 0
    total += size
    if (upload.phase === 'ready') sent += size
    if (upload.phase === 'uploading') sent += Math.min(size, upload.sent)
  }
  return { sent, total }
}
