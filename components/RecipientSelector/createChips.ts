import type { Selection } from '../../store/recipients/createSelection.ts'

/** Who is shown as a chip: each stays in its place for as long as they are chosen, so that a tick changes one of them at most. */
export interface Chips {
  /** Positions in the list; undefined for a free place. The same array until one of them changes. */
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
