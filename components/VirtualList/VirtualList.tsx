import { type CSSProperties, memo, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import {
  CustomWrapper,
  type ElementProps,
  ScrollView,
  type ScrollViewProps,
  Text,
  View,
} from '../primitives/elements.ts'
import { type H5Props, h5Only } from '../primitives/h5Only.ts'
import type { RowLayout } from './createRowLayout.ts'
import { LetterIndex } from './LetterIndex.tsx'
import { type ListKeyActions, listKeys } from './listKeys.ts'
import type { ScrollTarget, VirtualListControls } from './useVirtualList.ts'

export interface VirtualListProps extends ListKeyActions {
  readonly list: VirtualListControls
  /** The id of the listbox on H5. The ids of its rows begin with it. */
  readonly id: string
  /** Begins the class of each part: `<className>__scroll`, and so on. */
  readonly className: string
  readonly label: string
  readonly isMultiselectable: boolean
  /** Draws one row. A new function redraws all rows, so memoize it. */
  readonly renderRow: (row: VirtualRow) => ReactNode
}

export interface VirtualRow {
  /** `count` or more if there are more slots than rows. */
  readonly index: number
  /** The keyboard's cursor is on it, on H5. */
  readonly isCurrent: boolean
  /** Props of the row's element. Draw the same type of element for every row, because another type would be inserted anew. */
  readonly props: ElementProps
}

/**
 * A long list of rows of one height. It draws a fixed number of slots, inside a CustomWrapper of their own, because a mini-program then sends
 * a short path for each change.
 */
export function VirtualList(props: VirtualListProps) {
  const { list, id, className, renderRow, onPress } = props
  const { layout, virtualizer } = list
  const rows = useMemo(
    () => <Rows {...{ layout, virtualizer, id, className, renderRow, onPress }} />,
    [layout, virtualizer, id, className, renderRow, onPress],
  )
  return (
    <View className={`${className}__list`}>
      <Scroller props={props}>{rows}</Scroller>
      {/* In a parent of its own, because Taro sends all that stands beside a child that goes: a search would send every row again. */}
      <View>
        <LetterIndex {...{ className, virtualizer }} sections={layout.sections} scrollTo={list.scrollTo} />
      </View>
    </View>
  )
}

interface RowsProps
  extends
    Pick<VirtualListControls, 'layout' | 'virtualizer'>,
    Pick<VirtualListProps, 'id' | 'className' | 'renderRow' | 'onPress'> {}

function Rows(rows: RowsProps) {
  const { layout, virtualizer, className } = rows
  const slots = useSyncExternalStore(virtualizer.subscribe, virtualizer.slots, virtualizer.slots)
  return (
    <View className={`${className}__canvas`} style={canvasStyle(layout)}>
      <CustomWrapper>
        {Array.from({ length: slots }, (_, slot) => (
          <Slot key={slot} slot={slot} rows={rows} />
        ))}
      </CustomWrapper>
      {/* The letters too. */}
      <View>
        {layout.sections.map(({ letter, top, height }) => (
          <View
            key={letter}
            className={`${className}__section`}
            style={{ top: `${top}px`, height: `${height}px` }}
            {...h5Only({ 'aria-hidden': 'true' })}
          >
            <Text className={`${className}__letter`}>{letter}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function canvasStyle({ totalSize, rowHeight }: RowLayout): CSSProperties {
  const style = { height: `${totalSize}px`, '--wqs-row-height': `${rowHeight}px` }
  return style
}

interface SlotProps {
  readonly slot: number
  readonly rows: RowsProps
}

/** Scrolling changes the row that a slot shows, and moves no element. */
const Slot = memo(function Slot({ slot, rows }: SlotProps) {
  const { layout, virtualizer, id, renderRow, onPress } = rows
  const getIndex = (): number => virtualizer.getIndexForSlot(slot, layout)
  const index = useSyncExternalStore(virtualizer.subscribe, getIndex, getIndex)
  const isAtCursor = (): boolean => virtualizer.cursor() === index
  const isCurrent = useSyncExternalStore(virtualizer.subscribe, isAtCursor, isAtCursor)
  return renderRow({
    index,
    isCurrent,
    props: {
      style: { top: `${layout.getOffsetForIndex(index)}px` },
      onClick() {
        if (process.env.TARO_ENV === 'h5') virtualizer.setCursor(index)
        onPress(index)
      },
      ...(process.env.TARO_ENV === 'h5' &&
        ({
          id: rowId(id, index),
          role: 'option',
          'aria-setsize': layout.count,
          'aria-posinset': index + 1,
        } satisfies H5Props)),
    },
  })
})

function rowId(listId: string, index: number): string {
  return `${listId}-row-${index}`
}

interface ScrollerProps {
  readonly props: VirtualListProps
  readonly children: ReactNode
}

/** Scrolls natively and tells the virtualizer. It is not redrawn while it scrolls. */
function Scroller({ props, children }: ScrollerProps) {
  const { list, id, className, label, isMultiselectable } = props
  const { virtualizer, element } = list
  const cursor = useSyncExternalStore(virtualizer.subscribe, virtualizer.cursor, virtualizer.cursor)
  const scrollTop = useScrollTop(list.target)
  return (
    <ScrollView
      className={`${className}__scroll`}
      ref={element}
      {...scrollTop}
      onScroll={({ detail }) =>
        virtualizer.moveTo(
          process.env.TARO_ENV === 'h5' ? (element.current?.scrollTop ?? 0) : detail.scrollTop,
        )
      }
      {...(process.env.TARO_ENV === 'h5' &&
        ({
          style: { overflowY: 'auto', scrollbarWidth: 'none' },
          id,
          role: 'listbox',
          tabIndex: 0,
          'aria-label': label,
          'aria-multiselectable': String(isMultiselectable),
          'aria-activedescendant': cursor < 0 ? '' : rowId(id, cursor),
          onKeyDown: (event) => listKeys(event, list, props),
        } satisfies H5Props))}
    >
      {children}
    </ScrollView>
  )
}

/** WeChat ignores an unchanged `scrollTop`, so it alternates by 0.01 px. On H5 `useVirtualList` scrolls the element. */
function useScrollTop(target: ScrollTarget): Pick<ScrollViewProps, 'scrollY' | 'scrollTop'> {
  const [last, setLast] = useState({ target, round: 0 })
  if (last.target !== target) setLast({ target, round: 1 - last.round })
  return process.env.TARO_ENV === 'h5' ? {} : { scrollY: true, scrollTop: target.top + last.round / 100 }
}
