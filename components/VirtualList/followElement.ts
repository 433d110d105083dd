import { observeSize } from '../../platform/runtime.ts'
import type { Virtualizer } from './createVirtualizer.ts'

/** What the list asks of a browser's element: the kit is compiled without a browser's types. */
export interface ListElement {
  readonly clientHeight: number
  scrollTop: number
  focus(): void
}

/** On H5: keeps the virtualizer in step with the element as that is resized, hidden and shown. @returns stops it */
export function followElement(list: ListElement, virtualizer: Virtualizer): () => void {
  let isHidden = false
  return observeSize(list, () => {
    const height = list.clientHeight
    // While it was hidden it took no scrollTop, and of what it is restored to no scroll event tells.
    if (isHidden && height > 0) list.scrollTop = virtualizer.top()
    isHidden = height === 0
    if (isHidden) return
    virtualizer.setViewportHeight(height)
    virtualizer.moveTo(list.scrollTop)
  })
}
