import type { RowLayout } from './createRowLayout.ts'

/**
 * Which rows the slots of a list hold. The slots are as many as cover the screen and some more, and each keeps its row for as long as it is in
 * the window: scrolling by a row changes what one slot holds, and moves no element.
 */
export interface Virtualizer {
  readonly slots: () => number
  /** Pixels of the list that can be seen at once. */
  readonly viewportHeight: () => number
  /** A higher viewport gets more slots; none is taken away again. */
  readonly setViewportHeight: (height: number) => void
  /** Pixels. */
  readonly top: () => number
  readonly moveTo: (top: number) => void
  /** The row, counted from the list's first, that a slot holds. Past the list's end where there are fewer rows than slots. */
  readonly getIndexForSlot: (slot: number, layout: RowLayout) => number
  /** The row at which the keyboard is, on H5; -1 while it is at none. */
  readonly cursor: () => number
  readonly setCursor: (row: number) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Rows beyond the screen's: what a finger's flick passes while a mini-program's two halves talk. */
const OVERSCAN = 12
/** The window moves by this many rows at once, so that a flick does not make a call of each. */
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
      // Most of the spare rows lie ahead.
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
