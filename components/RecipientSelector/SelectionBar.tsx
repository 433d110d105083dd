import { useMemo } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { useSelectionSummary } from '../../hooks/recipients/useSelectionSummary.ts'
import { h5Only } from '../primitives/h5Only.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { pressProps } from '../primitives/pressProps.ts'
import { createChips } from './createChips.ts'
import { titleOf } from './describeCustomer.ts'
import { Notice } from '../primitives/Notice.tsx'
import { View, Text, CustomWrapper } from '../primitives/elements.ts'

export interface SelectionBarProps {
  readonly controls: RecipientControls
  readonly isSingle: boolean
  readonly strings: RecipientStrings
}

const CHIPS = 3

/**
 * The chosen customers. It stands in a CustomWrapper of its own and keeps its elements, so that a tick sends a few short texts, however many
 * are chosen.
 */
export function SelectionBar(props: SelectionBarProps) {
  return (
    <CustomWrapper>
      <Bar {...props} />
    </CustomWrapper>
  )
}

function Bar({ controls, isSingle, strings }: SelectionBarProps) {
  const { selection, visible, customers } = controls
  const { count, unlisted, max, overLimit, disabled } = useSelectionSummary(selection)
  const chips = useMemo(() => createChips(selection, CHIPS), [selection])
  const shown = chips.read()
  const more = count - shown.filter((position) => position !== undefined).length
  const state = selection.stateOf(visible)
  return (
    <View className="wqs-recipients__bar">
      <View className="wqs-chips">
        {shown.map((position, place) => (
          <Chip
            key={place}
            customer={customers[position ?? -1]}
            onRemove={(id) => selection.remove(id)}
            strings={strings}
          />
        ))}
        <Text className="wqs-chips__more">{more > 0 && `+${more}`}</Text>
      </View>
      {!isSingle && (
        <View
          className={`wqs-all--${state}`}
          {...pressProps(() => (state === 'all' ? selection.deselect(visible) : selection.select(visible)))}
          {...h5Only({
            role: 'checkbox',
            'aria-checked': state === 'some' ? 'mixed' : String(state === 'all'),
          })}
        >
          {strings.selectAll}
        </View>
      )}
      {!isSingle && <ActionButton label={strings.invert} onPress={() => selection.invert(visible)} />}
      <Text className="wqs-recipients__count" {...h5Only({ role: 'status' })}>
        {strings.count(count, customers.length + unlisted > max ? max : undefined)}
        {unlisted > 0 && ` · ${strings.unlisted(unlisted)}`}
      </Text>
      <ActionButton label={strings.clear} disabled={count === 0} onPress={() => selection.clear()} />
      {overLimit > 0 && <Notice line={strings.overLimit(max, overLimit)} />}
      {disabled > 0 && <Notice line={strings.disabled(disabled)} />}
    </View>
  )
}

interface ChipProps {
  readonly customer: Customer | undefined
  readonly onRemove: (externalUserId: string) => void
  readonly strings: RecipientStrings
}

function Chip({ customer, onRemove, strings }: ChipProps) {
  const name = customer && titleOf(customer, strings.unnamed)
  return (
    <View
      className={customer ? 'wqs-chip' : 'wqs-chip--none'}
      {...pressProps(() => customer && onRemove(customer.externalUserId), name && strings.remove(name))}
    >
      {name}
    </View>
  )
}
