import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { onWindowHeight } from '../../platform/everywhere/onWindowHeight.ts'
import { screenHeight } from '../../platform/everywhere/screenHeight.ts'
import { createRowLayout, type RowGroup, type RowLayout } from './createRowLayout.ts'
import { createVirtualizer, type Virtualizer } from './createVirtualizer.ts'
import { followElement, type ListElement } from './followElement.ts'

export interface VirtualListOptions {
  readonly count: number
  /** Pixels, the same for every row. */
  readonly rowHeight: number
  readonly groups: readonly RowGroup[]
  /** The list scrolls to its top when one of these changes. */
  readonly resetKeys: readonly unknown[]
}

/** What a `VirtualList` draws, and how its owner scrolls it. */
export interface VirtualListControls {
  readonly layout: RowLayout
  readonly virtualizer: Virtualizer
  readonly target: ScrollTarget
  readonly scrollTo: (top: number) => void
  /** The element that scrolls, on H5. */
  readonly element: RefObject<ListElement>
}

/** Where to scroll. A new object scrolls there again, even if the offset is the same. */
export interface ScrollTarget {
  /** Pixels. */
  readonly top: number
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
  const reached = useRef(beginning)
  useLayoutEffect(() => {
    // Scroll once for each target, because Suspense runs layout effects again when it shows hidden content.
    if (reached.current === target) return
    reached.current = target
    virtualizer.moveTo(target.top)
    virtualizer.setCursor(-1)
    if (process.env.TARO_ENV === 'h5' && element.current) element.current.scrollTop = target.top
  }, [virtualizer, target])
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5')
      return element.current ? followElement(element.current, virtualizer) : undefined
    else return onWindowHeight(virtualizer.setViewportHeight)
  }, [virtualizer])
  return { layout, virtualizer, target, scrollTo, element }
}
