import { useState } from 'react'
import { h5Only } from '../../platform/taro/ui.ts'
import type { DraftAttachment } from '../../store/draft.ts'

/** Moving by mouse, on H5. A finger scrolls the page there, and has the buttons. */
export function useMouseDrag(move: (id: string, to: number) => void, enabled: boolean) {
  const [dragged, setDragged] = useState<string>()
  const drop = (): void => setDragged(undefined)
  return {
    grid: enabled ? h5Only({ onPointerUp: drop, onPointerLeave: drop }) : undefined,
    tile: ({ id, locked }: DraftAttachment, position: number): object | undefined =>
      enabled
        ? h5Only({
            onPointerDown: ({ pointerType }: { readonly pointerType: string }) => {
              if (pointerType !== 'touch' && !locked) setDragged(id)
            },
            onPointerEnter: () => {
              if (dragged !== undefined && dragged !== id) move(dragged, position)
            },
            // A browser would rather drag the picture itself.
            onDragStart: (event: { preventDefault(): void }) => event.preventDefault(),
          })
        : undefined,
  }
}
