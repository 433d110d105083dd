import { useSyncExternalStore } from 'react'
import type { ShareDraft, ShareDraftState } from '../../store/draft/ShareDraft.ts'

/** One field of a draft's state. Draws its component again as that field changes. */
export function useDraftState<Field extends keyof ShareDraftState>(
  { getState, subscribe }: ShareDraft,
  field: Field,
): ShareDraftState[Field] {
  const read = (): ShareDraftState[Field] => getState()[field]
  return useSyncExternalStore(subscribe, read, read)
}
