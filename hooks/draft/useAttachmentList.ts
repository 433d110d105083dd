import { useRef, useSyncExternalStore } from 'react'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'
import { isSameButForUploads } from '../../store/draft/editAttachments.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'

/** The attachments of a draft: the same array while nothing but uploads under way changes. None where there is no draft. */
export function useAttachmentList(draft: ShareDraft | undefined): readonly DraftAttachment[] {
  const known = useRef<readonly DraftAttachment[]>(NONE)
  const read = (): readonly DraftAttachment[] => {
    const attachments = draft?.getState().attachments ?? NONE
    if (!isSameButForUploads(attachments, known.current)) known.current = attachments
    return known.current
  }
  return useSyncExternalStore(draft?.subscribe ?? never, read, read)
}

const NONE: readonly DraftAttachment[] = []

function never(): () => void {
  return () => undefined
}
