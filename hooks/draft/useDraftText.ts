import { useSyncExternalStore } from 'react'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'

/** The text of a draft; undefined where there is none. */
export function useDraftText(draft: ShareDraft | undefined): string | undefined {
  const read = (): string | undefined => draft?.getState().text
  return useSyncExternalStore(draft?.subscribe ?? never, read, read)
}

function never(): () => void {
  return () => undefined
}
