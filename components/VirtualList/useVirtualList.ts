import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { screenHeight } from '../../platform/everywhere/screenHeight.ts'
import { createVirtualizer, type Virtualizer } from './createVirtualizer.ts'
import { createRowLayout, type RowLayout } from './createRowLayout.ts'

/** Where the list is to go; another object goes there again. */
export interface ScrollTarget {
  /** Pixels. */
  readonly top: number
}

export interface VirtualListControls {
  readonly layout: RowLayout
  readonly virtualizer: Virtualizer
  readonly target: ScrollTarget
  readonly scrollTo: (top: number) => void
}

/** Where a list is that has not been told to go anywhere. */
export const atFirst: ScrollTarget = { top: 0 }

/** Another search or filter begins at the top; more pages leave the list where it is. */
export function useVirtualList(controls: RecipientControls, rowHeight: number): VirtualListControls {
  const { visible, groups, query, tagFilter } = controls
  const layout = useMemo(
    () => createRowLayout(visible.length, rowHeight, groups),
    [visible, rowHeight, groups],
  )
  const [virtualizer] = useState(() => createVirtualizer(screenHeight(), rowHeight))
  const [target, setTarget] = useState(atFirst)
  const scrollTo = useCallback((top: number) => setTarget({ top }), [])
  const [asked, setAsked] = useState({ query, tagFilter })
  if (asked.query !== query || asked.tagFilter !== tagFilter) {
    setAsked({ query, tagFilter })
    setTarget({ top: 0 })
  }
  useLayoutEffect(() => {
    virtualizer.moveTo(target.top)
    virtualizer.setCursor(-1)
  }, [virtualizer, target])
  return { layout, virtualizer, target, scrollTo }
}
