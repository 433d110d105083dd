import { useRef } from 'react'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'

/** Handlers for the grid and its tiles. */
export interface Drag {
  /** Returns true once after a drag, so that the click that ends it is ignored. */
  readonly isOver: () => boolean
  readonly grid: object | undefined
  readonly tile: (attachment: DraftAttachment, position: number, selected: boolean) => object | undefined
}

interface Pointer {
  readonly pointerType: string
  readonly pointerId: number
  readonly target: { releasePointerCapture(pointerId: number): void }
}

/**
 * Moves tiles by mouse or finger, on H5. A finger moves only the selected tile, because on the others it scrolls the page; the style of the
 * selected one prevents that (`touch-action`). A mini-program has the buttons alone.
 */
export function useDrag(move: (id: string, to: number) => void, enabled: boolean): Drag {
  const dragged = useRef<string>()
  const moved = useRef(false)
  if (process.env.TARO_ENV !== 'h5' || !enabled) return NONE
  const drop = (): void => {
    dragged.current = undefined
  }
  return {
    isOver: () => {
      const was = moved.current
      moved.current = false
      return was
    },
    grid: { onPointerUp: drop, onPointerLeave: drop, onPointerCancel: drop },
    tile: ({ id, locked }, position, selected) => ({
      onPointerDown: ({ pointerType, pointerId, target }: Pointer) => {
        moved.current = false
        if (locked || (pointerType === 'touch' && !selected)) return
        // A browser captures a touch on the element where it began, so no other tile would get its events.
        if (pointerType === 'touch') target.releasePointerCapture(pointerId)
        dragged.current = id
      },
      onPointerEnter: () => {
        if (dragged.current === undefined || dragged.current === id) return
        moved.current = true
        move(dragged.current, position)
      },
      // A browser would start to drag the picture itself.
      onDragStart: (event: { preventDefault(): void }) => event.preventDefault(),
    }),
  }
}

const NONE: Drag = { isOver: () => false, grid: undefined, tile: () => undefined }
