import type { ScrollViewProps } from '@tarojs/components'
import {
  type CSSProperties,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { scrollElement } from '../../platform/h5/scrollElement.ts'
import { h5Only } from '../../platform/ui.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import { LetterIndex } from './LetterIndex.tsx'
import { type ListKeyEvent, listKeys } from './listKeys.ts'
import { RecipientRow, type RowList, rowId } from './RecipientRow.tsx'
import type { RowLayout } from '../VirtualList/RowLayout.ts'
import { atFirst, type Scrolling, type ScrollTarget } from '../VirtualList/useScrolling.ts'
import { Box, Scroll, Words, Wrapper } from '../primitives/elements.ts'

export interface RecipientListProps extends Scrolling {
  readonly id: string
  readonly controls: RecipientControls
  readonly isSingle: boolean
  readonly strings: RecipientStrings
  readonly renderCustomer: ((customer: Customer) => ReactNode) | undefined
  /** A key was pressed that belongs into the search. */
  readonly onType: () => void
}

export function listId(id: string): string {
  return `${id}-list`
}

/** The rows: a fixed number of slots, in a wrapper of their own, so that a tick names a short path in it. */
export function RecipientList(props: RecipientListProps) {
  const { id, layout, window, scrollTo, strings, renderCustomer } = props
  const { customers, visible, selection, disabledReason, highlight } = props.controls
  const list = useMemo<RowList>(
    () => ({
      id,
      layout,
      window,
      strings,
      renderCustomer,
      controls: { customers, visible, selection, disabledReason, highlight },
    }),
    [id, layout, window, strings, renderCustomer, customers, visible, selection, disabledReason, highlight],
  )
  const rows = useMemo(() => <Rows list={list} />, [list])
  return (
    <Box className="wqs-recipients__list">
      <Scroller {...props}>{rows}</Scroller>
      <LetterIndex sections={layout.sections} onLetter={({ top }) => scrollTo(top)} />
    </Box>
  )
}

function Rows({ list }: { readonly list: RowList }) {
  const { layout, window } = list
  return (
    <Box className="wqs-recipients__canvas" style={canvasStyle(layout)}>
      <Wrapper>
        {Array.from({ length: window.slots }, (_, slot) => (
          <RecipientRow key={slot} slot={slot} list={list} />
        ))}
      </Wrapper>
      {layout.sections.map(({ letter, top, height }) => (
        <Box
          key={letter}
          className="wqs-recipients__section"
          style={{ top: `${top}px`, height: `${height}px` }}
          {...h5Only({ 'aria-hidden': 'true' })}
        >
          <Words className="wqs-recipients__letter">{letter}</Words>
        </Box>
      ))}
    </Box>
  )
}

function canvasStyle({ height, rowHeight }: RowLayout): CSSProperties {
  const style = { height: `${height}px`, '--wqs-row-height': `${rowHeight}px` }
  return style
}

/** The browser's tells its element, a mini-program's the figure. */
interface ScrollEvent {
  readonly currentTarget: { readonly scrollTop: number }
  readonly detail: { readonly scrollTop: number }
}

interface ScrollerProps extends RecipientListProps {
  readonly children: ReactNode
}

/** Scrolling is native; what it shows is told to the slots, and nothing is drawn here. */
function Scroller({ children, ...props }: ScrollerProps) {
  const { id, window, target, isSingle, strings } = props
  const cursor = useSyncExternalStore(window.subscribe, window.cursor, window.cursor)
  const place = useScrollTop(id, target)
  return (
    <Scroll
      className="wqs-recipients__scroll"
      {...place}
      onScroll={(event: ScrollEvent) =>
        window.moveTo(process.env.TARO_ENV === 'h5' ? event.currentTarget.scrollTop : event.detail.scrollTop)
      }
      {...(process.env.TARO_ENV === 'h5' && {
        style: { overflowY: 'auto', scrollbarWidth: 'none' },
        id: listId(id),
        role: 'listbox',
        tabIndex: 0,
        'aria-label': strings.list,
        'aria-multiselectable': String(!isSingle),
        'aria-activedescendant': cursor < 0 ? '' : rowId(id, cursor),
        onKeyDown: (event: ListKeyEvent) => listKeys(event, props),
      })}
    >
      {children}
    </Scroll>
  )
}

/** A client ignores the place it was told last, so each time it is told another, by less than anyone can see. A browser's element is moved. */
function useScrollTop(id: string, target: ScrollTarget): Pick<ScrollViewProps, 'scrollY' | 'scrollTop'> {
  const [last, setLast] = useState({ target, round: 0 })
  if (last.target !== target) setLast({ target, round: 1 - last.round })
  useLayoutEffect(() => {
    // Not at first: a browser would lay out the whole page for it.
    if (process.env.TARO_ENV === 'h5' && target !== atFirst) scrollElement(listId(id), target.top)
  }, [id, target])
  return process.env.TARO_ENV === 'h5' ? {} : { scrollY: true, scrollTop: target.top + last.round / 100 }
}
