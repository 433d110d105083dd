import { useRef } from 'react'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'

/** Attributes for the grid and its tiles. */
export interface Drag {
  /** Whether the press that a tile hears of is only the end of a drag. Asked once for each. */
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
 * Moving by mouse or finger, on H5. A finger scrolls the page, so it moves only the tile that is selected: that one's style keeps the
 * page still (`touch-action`). Everything else has the buttons.
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
        // A finger would tell of nothing but the tile that it began on.
        if (pointerType === 'touch') target.releasePointerCapture(pointerId)
        dragged.current = id
      },
      onPointerEnter: () => {
        if (dragged.current === undefined || dragged.current === id) return
        moved.current = true
        move(dragged.current, position)
      },
      // A browser would rather drag the picture itself.
      onDragStart: (event: { preventDefault(): void }) => event.preventDefault(),
    }),
  }
}

const NONE: Drag = { isOver: () => false, grid: undefined, tile: () => undefined }
