import type { PendingSelection, Picker } from '../simulator/createPicker.ts'
import { CustomerChoice } from './CustomerChoice.tsx'
import type { DevtoolsSentences } from './locales/DevtoolsSentences.ts'
import { Sheet } from './Sheet.tsx'
import { useChoice } from './useChoice.ts'

export interface PickerSheetProps {
  readonly pending: PendingSelection
  readonly sentences: DevtoolsSentences
  readonly picker: Picker
}

/** WeCom's own list of customers, opened by `selectExternalContact`. */
export function PickerSheet({ pending, sentences, picker }: PickerSheetProps) {
  const { chosen, toggle } = useChoice(pending.customers.map(({ id }) => id))
  return (
    <Sheet
      title={sentences.picker.title}
      sentences={sentences}
      confirmLabel={sentences.picker.choose(chosen.length)}
      canConfirm={chosen.length > 0}
      onConfirm={() => picker.choose(chosen)}
      onCancel={() => picker.cancel()}
      onDismiss={() => picker.dismiss()}
    >
      <CustomerChoice
        customers={pending.customers}
        chosen={chosen}
        onToggle={toggle}
        more={sentences.assistant.more}
      />
    </Sheet>
  )
}
