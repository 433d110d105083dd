import {
  type CSSProperties,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { h5Only, type H5Props, type KeyPress } from '../primitives/h5Only.ts'
import { scrollElement } from '../../platform/runtime.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import { LetterIndex } from '../VirtualList/LetterIndex.tsx'
import { type ListElement, listKeys } from '../VirtualList/listKeys.ts'
import { RecipientRow, type RowList, rowId } from './RecipientRow.tsx'
import type { RowLayout } from '../VirtualList/createRowLayout.ts'
import { atFirst, type VirtualListControls, type ScrollTarget } from '../VirtualList/useVirtualList.ts'
import { CustomWrapper, ScrollView, type ScrollViewProps, Text, View } from '../primitives/elements.ts'

export interface RecipientListProps extends VirtualListControls {
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
  const { id, layout, virtualizer, scrollTo, strings, renderCustomer } = props
  const { customers, visible, selection, disabledReason, highlight } = props.controls
  const list = useMemo<RowList>(
    () => ({
      id,
      layout,
      virtualizer,
      strings,
      renderCustomer,
      controls: { customers, visible, selection, disabledReason, highlight },
    }),
    [
      id,
      layout,
      virtualizer,
      strings,
      renderCustomer,
      customers,
      visible,
      selection,
      disabledReason,
      highlight,
    ],
  )
  const rows = useMemo(() => <Rows list={list} />, [list])
  return (
    <View className="wqs-recipients__list">
      <Scroller {...props}>{rows}</Scroller>
      <LetterIndex sections={layout.sections} onLetter={({ top }) => scrollTo(top)} />
    </View>
  )
}

function Rows({ list }: { readonly list: RowList }) {
  const { layout, virtualizer } = list
  return (
    <View className="wqs-recipients__canvas" style={canvasStyle(layout)}>
      <CustomWrapper>
        {Array.from({ length: virtualizer.slots }, (_, slot) => (
          <RecipientRow key={slot} slot={slot} list={list} />
        ))}
      </CustomWrapper>
      {layout.sections.map(({ letter, top, height }) => (
        <View
          key={letter}
          className="wqs-recipients__section"
          style={{ top: `${top}px`, height: `${height}px` }}
          {...h5Only({ 'aria-hidden': 'true' })}
        >
          <Text className="wqs-recipients__letter">{letter}</Text>
        </View>
      ))}
    </View>
  )
}

function canvasStyle({ totalSize, rowHeight }: RowLayout): CSSProperties {
  const style = { height: `${totalSize}px`, '--wqs-row-height': `${rowHeight}px` }
  return style
}

interface ScrollerProps extends RecipientListProps {
  readonly children: ReactNode
}

/** VirtualListControls is native; what it shows is told to the slots, and nothing is drawn here. */
function Scroller({ children, ...props }: ScrollerProps) {
  const { id, virtualizer, target, isSingle, strings } = props
  const cursor = useSyncExternalStore(virtualizer.subscribe, virtualizer.cursor, virtualizer.cursor)
  const place = useScrollTop(id, target)
  const element = useRef<ListElement>(null)
  return (
    <ScrollView
      className="wqs-recipients__scroll"
      ref={element}
      {...place}
      onScroll={({ detail }) =>
        virtualizer.moveTo(
          process.env.TARO_ENV === 'h5' ? (element.current?.scrollTop ?? 0) : detail.scrollTop,
        )
      }
      {...(process.env.TARO_ENV === 'h5' &&
        ({
          style: { overflowY: 'auto', scrollbarWidth: 'none' },
          id: listId(id),
          role: 'listbox',
          tabIndex: 0,
          'aria-label': strings.list,
          'aria-multiselectable': String(!isSingle),
          'aria-activedescendant': cursor < 0 ? '' : rowId(id, cursor),
          onKeyDown: (event: KeyPress) => element.current && listKeys(event, element.current, props),
        } satisfies H5Props))}
    >
      {children}
    </ScrollView>
  )
}

/** A client ignores the place it was told last, so each time it is told another, by less than anyone can see. A browser's element is moved. */
function useScrollTop(id: string, target: ScrollTarget): Pick<ScrollViewProps, 'scrollY' | 'scrollTop'> {
  const [last, setLast] = useState({ target, round: 0 })
  if (last.target !== target) setLast({ target, round: 1 - last.round })
  useLayoutEffect(() => {
    // Not at first: a browser would lay out the whole page for it.
    if (process.env.TARO_ENV === 'h5' && target !== atFirst) scrollElement(`#${listId(id)}`, target.top)
  }, [id, target])
  return process.env.TARO_ENV === 'h5' ? {} : { scrollY: true, scrollTop: target.top + last.round / 100 }
}
