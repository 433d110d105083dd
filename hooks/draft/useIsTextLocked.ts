import { useSyncExternalStore } from 'react'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'

/** Whether the draft's text is the company's, which no member changes. */
export function useIsTextLocked(draft: ShareDraft | undefined): boolean {
  const read = (): boolean => draft?.getState().isTextLocked ?? false
  return useSyncExternalStore(draft?.subscribe ?? never, read, read)
}

function never(): () => void {
  return () => undefined
}
