import { useMemo } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { useSelectionSummary } from '../../hooks/recipients/useSelectionSummary.ts'
import { h5Only } from '../../platform/ui.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { RecipientSentences } from '../locales/RecipientSentences.ts'
import { pressable } from '../primitives/pressProps.ts'
import { createChips } from './createChips.ts'
import { titleOf } from './describeCustomer.ts'
import { Notice } from '../primitives/Notice.tsx'
import { Box, Words, Wrapper } from '../primitives/elements.ts'

export interface SelectionBarProps {
  readonly controls: RecipientControls
  readonly isSingle: boolean
  readonly sentences: RecipientSentences
}

const CHIPS = 3

/** Who is chosen. In a wrapper of its own, and its parts stay where they are: a tick changes a few short texts, however many are chosen. */
export function SelectionBar(props: SelectionBarProps) {
  return (
    <Wrapper>
      <Bar {...props} />
    </Wrapper>
  )
}

function Bar({ controls, isSingle, sentences }: SelectionBarProps) {
  const { selection, shown, customers } = controls
  const { count, others, max, leftOut, refused } = useSelectionSummary(selection)
  const chips = useMemo(() => createChips(selection, CHIPS), [selection])
  const state = selection.stateOf(shown)
  return (
    <Box className="wqs-recipients__bar">
      <Box className="wqs-chips">
        {chips.read().map((position, place) => (
          <Chip
            key={place}
            customer={customers[position ?? -1]}
            onRemove={(id) => selection.remove(id)}
            sentences={sentences}
          />
        ))}
      </Box>
      {!isSingle && (
        <Box
          className={`wqs-all--${state}`}
          {...pressable(() =>
            state === 'all' ? selection.unselectShown(shown) : selection.selectShown(shown),
          )}
          {...h5Only({
            role: 'checkbox',
            'aria-checked': state === 'some' ? 'mixed' : String(state === 'all'),
          })}
        >
          {sentences.selectAll}
        </Box>
      )}
      {!isSingle && (
        <Box className="wqs-recipients__action" {...pressable(() => selection.invertShown(shown))}>
          {sentences.invert}
        </Box>
      )}
      <Words className="wqs-recipients__count" {...h5Only({ role: 'status' })}>
        {sentences.count(count, max)}
        {others > 0 && ` · ${sentences.others(others)}`}
      </Words>
      <Box
        className="wqs-recipients__action"
        {...pressable(() => selection.clear(), undefined, { disabled: count === 0 })}
      >
        {sentences.clear}
      </Box>
      {leftOut > 0 && <Notice line={sentences.leftOut(max, leftOut)} />}
      {refused > 0 && <Notice line={sentences.refused(refused)} />}
    </Box>
  )
}

interface ChipProps {
  readonly customer: Customer | undefined
  readonly onRemove: (externalUserId: string) => void
  readonly sentences: RecipientSentences
}

function Chip({ customer, onRemove, sentences }: ChipProps) {
  const name = customer && titleOf(customer, sentences.unnamed)
  return (
    <Box
      className={customer ? 'wqs-chip' : 'wqs-chip--none'}
      {...pressable(() => customer && onRemove(customer.externalUserId), name && sentences.remove(name))}
    >
      {name}
    </Box>
  )
}
