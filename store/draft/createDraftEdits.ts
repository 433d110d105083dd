import type { StoreApi } from 'zustand/vanilla'
import type { ShareDraftOptions } from './ShareDraftOptions.ts'
import type { DraftAttachment, NewAttachment } from './DraftAttachment.ts'
import { accept, insertAt, move, reconcile, upsert } from './editAttachments.ts'
import type { RemovedAttachment, ShareDraft, ShareDraftState } from './ShareDraft.ts'

export interface DraftEdits extends Pick<
  ShareDraft,
  'add' | 'update' | 'setAttachments' | 'remove' | 'undo' | 'move' | 'clearAttachments'
> {
  /** Nobody is left to undo. */
  readonly forgetRemoved: () => void
  /** Lets go of its file, unless it is still in the draft or can be brought back. */
  readonly release: (attachment: DraftAttachment) => void
}

/** What changes the list of a draft's attachments, and lets go of files that nothing can bring back. */
export function createDraftEdits(
  store: StoreApi<ShareDraftState>,
  options: Pick<ShareDraftOptions, 'clock' | 'release'>,
): DraftEdits {
  const list = (): readonly DraftAttachment[] => store.getState().attachments
  const set = (attachments: readonly DraftAttachment[]): void => store.setState({ attachments })
  const accepted = (given: readonly NewAttachment[]): readonly DraftAttachment[] =>
    accept(given, options.clock.now())
  /** A host may have brought it back, or hold it under another id. */
  const release = ({ file }: DraftAttachment): void => {
    const { before } = store.getState()
    const kept = [...list(), ...(before?.attachments ?? [])]
    if (file && !kept.some((one) => one.file?.path === file.path)) options.release?.(file)
  }
  const setRemoved = (removed: RemovedAttachment | undefined): void => {
    const before = store.getState().removed
    store.setState({ removed })
    if (before) release(before.attachment)
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
      // A failure or a cancel from before it was taken out is no reason to begin it as such.
      const { upload, ...rest } = removed.attachment
      const [back] = accepted([
        upload.phase === 'failed' || upload.phase === 'cancelled' ? rest : removed.attachment,
      ])
      if (back && !list().some(({ id }) => id === back.id)) set(insertAt(list(), back, removed.index))
      setRemoved(undefined)
    },
    move: (id: string, to: number) => set(move(list(), id, to)),
    clearAttachments() {
      const before = list()
      set(before.filter(({ locked }) => locked))
      setRemoved(undefined)
      before.forEach(release)
    },
    forgetRemoved: () => setRemoved(undefined),
    release,
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
