import type { StoreApi } from 'zustand/vanilla'
import type { Selection } from '../recipients/createSelection.ts'
import type { DraftEdits } from './createDraftEdits.ts'
import type { DraftContent, ShareDraft, ShareDraftState } from './ShareDraft.ts'
import type { ShareDraftOptions } from './ShareDraftOptions.ts'

export interface DraftTurns extends Pick<ShareDraft, 'clear' | 'bringBack' | 'markHandedOver'> {
  /** Remembers what there is now, for `bringBack`. */
  readonly remember: () => void
  /** Nobody is left to bring it back. */
  readonly forget: () => void
}

/** From one message of a draft to the next: what was handed over stays, what was cleared can be brought back. */
export function createDraftTurns(
  store: StoreApi<ShareDraftState>,
  recipients: Selection,
  edits: DraftEdits,
  { clock }: Pick<ShareDraftOptions, 'clock'>,
): DraftTurns {
  const setBefore = (before: DraftContent | undefined): void => {
    const forgotten = store.getState().before?.attachments ?? []
    store.setState({ before })
    forgotten.forEach(edits.release)
  }
  const remember = (): void => {
    const { text, attachments, materials, isTextLocked, handedOverAt } = store.getState()
    const externalUserIds = recipients.snapshot().toArray()
    setBefore({ text, attachments, materials, isTextLocked, handedOverAt, externalUserIds })
  }
  return {
    remember,
    clear() {
      remember()
      const { attachments, materials, isTextLocked, text } = store.getState()
      // A text that a material locked goes with it; the company's own stays.
      const isCompanys = isTextLocked && !materials.some((one) => one.text === text)
      store.setState({
        attachments: attachments.filter(({ locked, materialId }) => locked && materialId === undefined),
        materials: [],
        handedOverAt: undefined,
        ...(!isCompanys && { text: '', isTextLocked: false }),
      })
      edits.forgetRemoved()
      recipients.clear()
    },
    bringBack() {
      const { before } = store.getState()
      if (!before) return
      const { externalUserIds, attachments, ...content } = before
      const gone = store.getState().attachments
      store.setState({ ...content, before: undefined })
      edits.setAttachments(attachments)
      gone.forEach(edits.release)
      recipients.replace(externalUserIds)
    },
    markHandedOver() {
      store.setState({ handedOverAt: clock.now() })
      recipients.clear()
    },
    forget: () => setBefore(undefined),
  }
}
