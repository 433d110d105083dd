import { Image } from '@tarojs/components'
import { type CSSProperties, memo, type ReactNode } from 'react'
import { useIsSelected } from '../../hooks/recipients/useIsSelected.ts'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { CustomerNote } from '../../ports/CustomerNote.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { cx } from '../primitives/cx.ts'
import { Text, View } from '../primitives/elements.ts'
import type { H5Props } from '../primitives/h5Only.ts'
import type { VirtualRow } from '../VirtualList/VirtualList.tsx'
import { type MarkedText, markCompany, markTitle, tagLine } from './describeCustomer.ts'

/** The props that all rows share. */
export interface RecipientRowsProps {
  readonly controls: Pick<
    RecipientControls,
    'customers' | 'visible' | 'selection' | 'disabledReason' | 'customerNote' | 'highlight'
  >
  readonly strings: RecipientStrings
  readonly renderCustomer: ((customer: Customer) => ReactNode) | undefined
}

export interface RecipientRowProps extends RecipientRowsProps {
  readonly row: VirtualRow
}

/** One customer. A tick changes only its class; scrolling changes its style and texts. */
export function RecipientRow({ row, controls, strings, renderCustomer }: RecipientRowProps) {
  const position = controls.visible[row.index] ?? -1
  const isSelected = useIsSelected(controls.selection, position)
  const customer = controls.customers[position]
  if (!customer) return <View className="wqs-row--none" />

  const reason = controls.disabledReason(position)
  return (
    <View
      className={rowClass(isSelected, reason !== undefined) + (row.isCurrent ? ' wqs-current' : '')}
      {...row.props}
      {...(process.env.TARO_ENV === 'h5' &&
        ({
          'aria-selected': String(isSelected),
          'aria-disabled': String(reason !== undefined),
        } satisfies H5Props))}
    >
      {renderCustomer ? (
        renderCustomer(customer)
      ) : (
        <CustomerDetails {...{ customer, reason, position, controls, strings }} />
      )}
    </View>
  )
}

/** One short class for each state, because a mini-program sends it at each tick. */
function rowClass(isSelected: boolean, isDisabled: boolean): string {
  if (isDisabled) return isSelected ? 'wqs-row--kept' : 'wqs-row--off'
  return isSelected ? 'wqs-row--on' : 'wqs-row'
}

interface CustomerDetailsProps extends Pick<RecipientRowsProps, 'controls' | 'strings'> {
  readonly customer: Customer
  readonly reason: string | undefined
  readonly position: number
}

/** Memoized, so that a tick does not redraw it. */
const CustomerDetails = memo(function CustomerDetails(props: CustomerDetailsProps) {
  const { customer, reason, position, controls, strings } = props
  const found = controls.highlight(position)
  const { customerNote } = controls
  return (
    <>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="wqs-row__face" style={avatarStyle(customer)} />
      ) : (
        <Image className="wqs-row__face" src={customer.avatar ?? ''} mode="aspectFill" />
      )}
      <Text className="wqs-row__name">{marked(markTitle(customer, strings.unnamed, found))}</Text>
      <Text className="wqs-row__line">{reason ?? marked(markCompany(customer, found))}</Text>
      <Text className="wqs-row__tags">{reason === undefined && tagLine(customer)}</Text>
      {customerNote && <Note note={customerNote(customer)} />}
    </>
  )
})

/** Drawn where there is none too, so that scrolling changes texts alone. */
function Note({ note }: { readonly note: CustomerNote | undefined }) {
  return <Text className={cx('wqs-row__note', note?.tone)}>{note?.text}</Text>
}

/** A background, because a browser marks an image that fails to load as broken. */
function avatarStyle({ avatar }: Customer): CSSProperties & { readonly '--wqs-face'?: string } {
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
