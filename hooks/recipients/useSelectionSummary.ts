import { useSyncExternalStore } from 'react'
import type { Selection, SelectionSummary } from '../../store/recipients/createSelection.ts'

/** How many are chosen, and what the last action left out. */
export function useSelectionSummary(selection: Selection): SelectionSummary {
  return useSyncExternalStore(
    (listener) => selection.subscribeSummary(listener),
    () => selection.summary(),
    () => selection.summary(),
  )
}
