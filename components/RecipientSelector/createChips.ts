import type { Selection } from '../../store/recipients/createSelection.ts'

/** Chooses the customers that are shown as chips. A chosen customer keeps the same place, so that a tick changes at most one chip. */
export interface Chips {
  /** Indexes in the list; undefined for a free place. Returns the same array until one changes. */
  readonly read: () => readonly (number | undefined)[]
}

export function createChips(selection: Selection, places: number): Chips {
  let shown: readonly (number | undefined)[] = Array.from({ length: places }, () => undefined)
  return {
    read() {
      const kept = shown.map((at) => (at !== undefined && selection.isSelected(at) ? at : undefined))
      const more = selection.firstSelected(places).filter((at) => !kept.includes(at))
      const next = kept.map((at) => at ?? more.shift())
      if (next.some((at, place) => at !== shown[place])) shown = next
      return shown
    },
  }
}
