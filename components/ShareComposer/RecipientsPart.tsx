import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { useSelectionSummary } from '../../hooks/recipients/useSelectionSummary.ts'
import type { ComposerStrings, KitLocale } from '../locales/KitLocale.ts'
import { recipientsZhCN } from '../locales/zh-CN.ts'
import { titleOf } from '../RecipientSelector/describeCustomer.ts'
import { RecipientSelector } from '../RecipientSelector/RecipientSelector.tsx'
import { LayerRow } from './LayerRow.tsx'

export interface RecipientsPartProps {
  readonly id: string
  readonly controls: RecipientControls
  readonly strings: ComposerStrings
  readonly locale: KitLocale | undefined
}

/** Names in the row. */
const NAMES = 3

/** A row that says who is chosen, and opens the list of customers. */
export function RecipientsPart({ id, controls, strings, locale }: RecipientsPartProps) {
  const { unnamed } = locale?.recipients ?? recipientsZhCN
  return (
    <LayerRow
      id={id}
      line={<Chosen {...{ controls, strings, unnamed }} />}
      title={strings.chooseRecipients}
      close={strings.done}
    >
      {() => <RecipientSelector controls={controls} {...(locale && { locale })} />}
    </LayerRow>
  )
}

interface ChosenProps extends Pick<RecipientsPartProps, 'controls' | 'strings'> {
  readonly unnamed: string
}

/** Who is chosen. By itself, so that a tick does not draw the open list again. */
function Chosen({ controls, strings, unnamed }: ChosenProps) {
  useSelectionSummary(controls.selection)
  return <>{lineOf(controls, strings, unnamed)}</>
}

function lineOf(
  { customers, selection }: RecipientControls,
  strings: ComposerStrings,
  unnamed: string,
): string {
  const { count } = selection.summary()
  if (count === 0) return strings.chooseRecipients
  const names = selection.firstSelected(NAMES).flatMap((at) => {
    const customer = customers[at]
    return customer ? [titleOf(customer, unnamed)] : []
  })
  if (names.length === 0) return strings.unlistedOnly(count)
  return count === 1 ? strings.only(names.join()) : strings.chosen(count, names)
}
