import { Image } from '@tarojs/components'
import { type CSSProperties, memo, type ReactNode, useSyncExternalStore } from 'react'
import { useIsSelected } from '../../hooks/recipients/useIsSelected.ts'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import type { Virtualizer } from '../VirtualList/createVirtualizer.ts'
import { type MarkedText, markCompany, markTitle, tagLine } from './describeCustomer.ts'
import type { H5Props } from '../primitives/h5Only.ts'
import { Text, View } from '../primitives/elements.ts'
import type { RowLayout } from '../VirtualList/createRowLayout.ts'

/** What the rows of a list have in common. */
export interface RowList {
  readonly id: string
  readonly controls: Pick<
    RecipientControls,
    'customers' | 'visible' | 'selection' | 'disabledReason' | 'highlight'
  >
  readonly layout: RowLayout
  readonly virtualizer: Virtualizer
  readonly strings: RecipientStrings
  readonly renderCustomer: ((customer: Customer) => ReactNode) | undefined
}

export interface RecipientRowProps {
  readonly slot: number
  readonly list: RowList
}

/** One slot: the row in it changes as the list scrolls. Where it stands is a style, its tick a class, the rest are texts. */
export const RecipientRow = memo(function RecipientRow({ slot, list }: RecipientRowProps) {
  const { controls, layout, virtualizer } = list
  const getIndexForSlot = (): number => virtualizer.getIndexForSlot(slot, layout)
  const row = useSyncExternalStore(virtualizer.subscribe, getIndexForSlot, getIndexForSlot)
  const isAtCursor = (): boolean => virtualizer.cursor() === row
  const isCurrent = useSyncExternalStore(virtualizer.subscribe, isAtCursor, isAtCursor)
  const position = controls.visible[row] ?? -1
  const isSelected = useIsSelected(controls.selection, position)
  const customer = controls.customers[position]
  if (!customer) return <View className="wqs-row--none" />

  const reason = controls.disabledReason(position)
  return (
    <View
      className={rowClass(isSelected, reason !== undefined) + (isCurrent ? ' wqs-current' : '')}
      style={{ top: `${layout.getOffsetForIndex(row)}px` }}
      onClick={() => {
        if (process.env.TARO_ENV === 'h5') virtualizer.setCursor(row)
        controls.selection.toggle(position)
      }}
      {...(process.env.TARO_ENV === 'h5' &&
        ({
          id: rowId(list.id, row),
          role: 'option',
          'aria-selected': String(isSelected),
          'aria-disabled': String(reason !== undefined),
          'aria-setsize': layout.count,
          'aria-posinset': row + 1,
        } satisfies H5Props))}
    >
      {list.renderCustomer ? (
        list.renderCustomer(customer)
      ) : (
        <Face customer={customer} reason={reason} position={position} list={list} />
      )}
    </View>
  )
})

export function rowId(listId: string, row: number): string {
  return `${listId}-row-${row}`
}

/** One short name for each state: in a mini-program it is what a tick sends. */
function rowClass(isSelected: boolean, isDisabled: boolean): string {
  if (isDisabled) return isSelected ? 'wqs-row--kept' : 'wqs-row--off'
  return isSelected ? 'wqs-row--on' : 'wqs-row'
}

interface FaceProps {
  readonly customer: Customer
  readonly reason: string | undefined
  readonly position: number
  readonly list: RowList
}

/** Drawn again for another customer, and not for a tick. */
const Face = memo(function Face({ customer, reason, position, list }: FaceProps) {
  const found = list.controls.highlight(position)
  return (
    <>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="wqs-row__face" style={faceStyle(customer)} />
      ) : (
        <Image className="wqs-row__face" src={customer.avatar ?? ''} mode="aspectFill" />
      )}
      <Text className="wqs-row__name">{marked(markTitle(customer, list.strings.unnamed, found))}</Text>
      <Text className="wqs-row__line">{reason ?? marked(markCompany(customer, found))}</Text>
      <Text className="wqs-row__tags">{reason === undefined && tagLine(customer)}</Text>
    </>
  )
})

/** A browser draws a picture that does not come as a broken one, and no background at all. */
function faceStyle({ avatar }: Customer): CSSProperties & { readonly '--wqs-face'?: string } {
  return avatar ? { '--wqs-face': `url(${JSON.stringify(avatar)})` } : {}
}

function marked(parts: MarkedText): ReactNode {
  if (parts.length === 1) return parts[0]
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <Text key={at} className="wqs-row__hit">
        {part}
      </Text>
    ),
  )
}
