import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { screenHeight } from '../../platform/everywhere/screenHeight.ts'
import { createRowLayout, type RowGroup, type RowLayout } from './createRowLayout.ts'
import { createVirtualizer, type Virtualizer } from './createVirtualizer.ts'

export interface VirtualListOptions {
  readonly count: number
  /** Pixels, of every row alike. */
  readonly rowHeight: number
  readonly groups: readonly RowGroup[]
  /** When one of these changes the list goes back to its top. */
  readonly resetKeys: readonly unknown[]
}

/** What a `VirtualList` draws, and how its owner scrolls it. */
export interface VirtualListControls {
  readonly layout: RowLayout
  readonly virtualizer: Virtualizer
  readonly target: ScrollTarget
  readonly scrollTo: (top: number) => void
  /** What scrolls, on H5. */
  readonly element: RefObject<ListElement>
}

/** Where the list is to go; another object with the same figure goes there again. */
export interface ScrollTarget {
  /** Pixels. */
  readonly top: number
}

/** What the list asks of a browser's element: the kit is compiled without a browser's types. */
export interface ListElement {
  readonly clientHeight: number
  scrollTop: number
  focus(): void
}

const beginning: ScrollTarget = { top: 0 }

export function useVirtualList(options: VirtualListOptions): VirtualListControls {
  const { count, rowHeight, groups, resetKeys } = options
  const layout = useMemo(() => createRowLayout(count, rowHeight, groups), [count, rowHeight, groups])
  const [virtualizer] = useState(() => createVirtualizer(screenHeight(), rowHeight))
  const [target, setTarget] = useState(beginning)
  const scrollTo = useCallback((top: number) => setTarget({ top }), [])
  const [keys, setKeys] = useState(resetKeys)
  if (keys.some((key, at) => key !== resetKeys[at])) {
    setKeys(resetKeys)
    setTarget({ top: 0 })
  }
  const element = useRef<ListElement>(null)
  useLayoutEffect(() => {
    virtualizer.moveTo(target.top)
    virtualizer.setCursor(-1)
    // Not at first, because a browser would lay out the whole page for it.
    if (process.env.TARO_ENV === 'h5' && target !== beginning && element.current)
      element.current.scrollTop = target.top
  }, [virtualizer, target])
  return { layout, virtualizer, target, scrollTo, element }
}
