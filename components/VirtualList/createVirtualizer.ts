import type { RowLayout } from './createRowLayout.ts'

/**
 * Assigns the rows of a list to slots. There are enough slots to cover the screen and some more. A slot keeps its row while that is in the window,
 * so scrolling by one row changes one slot and moves no element.
 */
export interface Virtualizer {
  readonly slots: () => number
  /** Pixels of the list that are visible at once. */
  readonly viewportHeight: () => number
  /** Adds slots for a higher viewport. It removes none, because fewer slots would assign all rows anew. */
  readonly setViewportHeight: (height: number) => void
  /** Pixels. */
  readonly top: () => number
  readonly moveTo: (top: number) => void
  /** The index of the row in a slot. It is past the last row if there are more slots than rows. */
  readonly getIndexForSlot: (slot: number, layout: RowLayout) => number
  /** The index of the row under the keyboard's cursor on H5, or -1. */
  readonly cursor: () => number
  readonly setCursor: (row: number) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Rows beyond the screen, because a mini-program draws later than a fast finger scrolls. */
const OVERSCAN = 12
/** The window moves by this many rows at once, so that fast scrolling makes fewer setData calls. */
const STEP = 4

export function createVirtualizer(screenHeight: number, rowHeight: number): Virtualizer {
  let viewportHeight = screenHeight
  const slotsThatCover = (): number => Math.ceil(viewportHeight / rowHeight) + 1 + OVERSCAN
  let slots = slotsThatCover()
  let current = 0
  let isDown = true
  let cursor = -1
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach((listener) => listener())
  return {
    slots: () => slots,
    viewportHeight: () => viewportHeight,
    setViewportHeight(height) {
      viewportHeight = height
      slots = Math.max(slots, slotsThatCover())
      tell()
    },
    top: () => current,
    moveTo(top) {
      if (top === current) return
      isDown = top > current
      current = top
      tell()
    },
    getIndexForSlot(slot, layout) {
      // Most of the overscan lies in the direction of scrolling.
      const first = layout.getIndexForOffset(current) - (isDown ? STEP : OVERSCAN - STEP)
      const start = Math.max(0, Math.min(layout.count - slots, first - (first % STEP)))
      return start + ((((slot - start) % slots) + slots) % slots)
    },
    cursor: () => cursor,
    setCursor(row) {
      cursor = row
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
