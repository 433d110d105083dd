import { observeSize } from '../../platform/runtime.ts'
import type { Virtualizer } from './createVirtualizer.ts'

/** What the list reads of a browser's element, because the kit is compiled without a browser's types. */
export interface ListElement {
  readonly clientHeight: number
  scrollTop: number
  focus(): void
}

/** On H5: keeps the virtualizer in step with the element when that is resized, hidden or shown. @returns stops it */
export function followElement(list: ListElement, virtualizer: Virtualizer): () => void {
  let isHidden = false
  return observeSize(list, () => {
    const height = list.clientHeight
    // A hidden element ignores scrollTop, and a browser restores the old one without a scroll event.
    if (isHidden && height > 0) list.scrollTop = virtualizer.top()
    isHidden = height === 0
    if (isHidden) return
    virtualizer.setViewportHeight(height)
    virtualizer.moveTo(list.scrollTop)
  })
}
