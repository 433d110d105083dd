import { useSyncExternalStore } from 'react'
import type { Selection } from '../../store/recipients/createSelection.ts'

/** Whether the customer at a position is chosen; what watches it is drawn again, and nothing else. */
export function useIsSelected(selection: Selection, position: number): boolean {
  const read = (): boolean => selection.isSelected(position)
  return useSyncExternalStore((listener) => selection.subscribe(position, listener), read, read)
}
