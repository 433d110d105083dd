import type { PendingSelection, Picker } from '../simulator/screens/createPicker.ts'
import { CustomerChoice } from './CustomerChoice.tsx'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { Sheet } from './Sheet.tsx'
import { useChoice } from './useChoice.ts'

export interface PickerSheetProps {
  readonly pending: PendingSelection
  readonly strings: DevtoolsStrings
  readonly picker: Picker
}

/** WeCom's own list of customers, which `selectExternalContact` opens. */
export function PickerSheet({ pending, strings, picker }: PickerSheetProps) {
  const { chosen, toggle } = useChoice(pending.customers.map(({ id }) => id))
  return (
    <Sheet
      title={strings.picker.title}
      strings={strings}
      confirmLabel={strings.picker.choose(chosen.length)}
      canConfirm={chosen.length > 0}
      onConfirm={() => picker.choose(chosen)}
      onCancel={() => picker.cancel()}
      onDismiss={() => picker.dismiss()}
    >
      <CustomerChoice
        customers={pending.customers}
        chosen={chosen}
        onToggle={toggle}
        more={strings.assistant.more}
      />
    </Sheet>
  )
}
