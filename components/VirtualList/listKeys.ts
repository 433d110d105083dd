import type { KeyPress } from '../primitives/h5Only.ts'
import type { ListElement } from './followElement.ts'
import type { VirtualListControls } from './useVirtualList.ts'

/** What the keys do besides moving the cursor. */
export interface ListKeyActions {
  /** Space or Enter at a row. */
  readonly onPress: (index: number) => void
  /** Ctrl+A or Cmd+A. */
  readonly onSelectAll: () => void
  /** Any other key that writes a character. */
  readonly onType: () => void
}

/** Handles a key in the list on H5, as the ARIA practices describe it for a listbox. */
export function listKeys(
  event: KeyPress,
  { layout, virtualizer, element }: VirtualListControls,
  { onPress, onSelectAll, onType }: ListKeyActions,
): void {
  const { key } = event
  const list = element.current
  if (!list) return
  const last = layout.count - 1
  const page = Math.max(1, Math.floor(list.clientHeight / layout.rowHeight) - 1)
  const index = virtualizer.cursor()
  const goTo = (next: number): void => {
    const to = Math.max(0, Math.min(last, next))
    list.scrollTop = topToShow(to, list, layout)
    virtualizer.moveTo(list.scrollTop)
    virtualizer.setCursor(to)
  }
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    PageDown: () => goTo(index + page),
    PageUp: () => goTo(index - page),
    Home: () => goTo(0),
    End: () => goTo(last),
    ' ': () => onPress(index),
    Enter: () => onPress(index),
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (key !== 'a' || event.altKey) return
    event.preventDefault()
    onSelectAll()
    return
  }
  const action = actions[key]
  if (action) {
    event.preventDefault()
    action()
  } else if (key.length === 1) onType()
}

/** The nearest scrollTop that shows the whole row below the sticky letter. */
function topToShow(index: number, list: ListElement, layout: VirtualListControls['layout']): number {
  const top = layout.getOffsetForIndex(index)
  const bottom = top + layout.rowHeight - list.clientHeight
  return Math.max(bottom, Math.min(list.scrollTop, top - layout.headerHeight))
}
