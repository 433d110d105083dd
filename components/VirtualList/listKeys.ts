import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { KeyPress } from '../primitives/h5Only.ts'
import type { VirtualListControls } from './useVirtualList.ts'

/** The element that scrolls, as far as the keys need it: the kit is compiled without a browser's types. */
export interface ListElement {
  readonly clientHeight: number
  scrollTop: number
}

interface KeyProps extends Pick<VirtualListControls, 'layout' | 'virtualizer'> {
  readonly controls: RecipientControls
  readonly onType: () => void
}

/** The keyboard in the list, on H5: as the ARIA practices have it for a listbox; what is typed goes to the search. */
export function listKeys(
  event: KeyPress,
  list: ListElement,
  { controls, layout, virtualizer, onType }: KeyProps,
): void {
  const { key } = event
  const { selection, visible } = controls
  const page = Math.max(1, Math.floor(list.clientHeight / layout.rowHeight) - 1)
  const row = virtualizer.cursor()
  const goTo = (next: number): void => {
    const to = Math.max(0, Math.min(visible.length - 1, next))
    list.scrollTop = topToShow(to, list, layout)
    virtualizer.moveTo(list.scrollTop)
    virtualizer.setCursor(to)
  }
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(row + 1),
    ArrowUp: () => goTo(row - 1),
    PageDown: () => goTo(row + page),
    PageUp: () => goTo(row - page),
    Home: () => goTo(0),
    End: () => goTo(visible.length - 1),
    ' ': () => selection.toggle(visible[row] ?? -1),
    Enter: () => selection.toggle(visible[row] ?? -1),
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (key !== 'a' || event.altKey) return
    event.preventDefault()
    selection.select(visible)
    return
  }
  const action = actions[key]
  if (action) {
    event.preventDefault()
    action()
  } else if (key.length === 1) onType()
}

/** The least scrolling that shows the row whole, also under the letter that sticks above it. */
function topToShow(row: number, list: ListElement, layout: KeyProps['layout']): number {
  const top = layout.getOffsetForIndex(row)
  const bottom = top + layout.rowHeight - list.clientHeight
  return Math.max(bottom, Math.min(list.scrollTop, top - layout.headerHeight))
}
