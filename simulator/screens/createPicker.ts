import type { Core } from '../core/createCore.ts'
import { createScreen } from './createScreen.ts'
import type { SimulatedCustomer } from '../settings/SimulatorOptions.ts'
import { refused, succeeded, type Outcome } from '../bridge/Outcome.ts'
import { readChoice } from './readChoice.ts'
import { REASONS } from '../bridge/reasons.ts'

/** WeCom's own list of customers, opened by `selectExternalContact`. Document 93867. */
export interface PendingSelection {
  /** The `id` of its call in `calls`. */
  readonly callId: number
  /** 0: all customers; 1: those that were never chosen here before. */
  readonly filterType: 0 | 1
  /** The customers it shows. */
  readonly customers: readonly SimulatedCustomer[]
}

/** What the member can do in the picker. Each function throws an Error when it is not open. */
export interface Picker {
  readonly pending: PendingSelection | null
  /** @throws TypeError for no customer, a blank id, or more than 20000; the picker stays open */
  choose(customerIds: readonly string[]): void
  /** The member backs out and WeCom says so: `fail cancel`. */
  cancel(): void
  /** The member closes the picker and WeCom stays silent: the call is never answered. */
  dismiss(): void
}

export interface PickerScreen {
  readonly picker: Picker
  open(callId: number, filterType: 0 | 1, answer: (outcome: Outcome) => void): void
}

export function createPicker(core: Core): PickerScreen {
  const screen = createScreen<PendingSelection>(core, 'the customer picker')
  const chosenBefore = new Set<string>()

  return {
    picker: {
      get pending() {
        return screen.pending
      },
      choose(customerIds) {
        screen.demandPending()
        const userIds = readChoice(customerIds)
        userIds.forEach((id) => chosenBefore.add(id))
        screen.close(succeeded({ userIds }))
      },
      cancel: () => screen.close(refused(REASONS.cancelled)),
      dismiss: () => screen.close(),
    },
    open(callId, filterType, answer) {
      const { customers } = core.settings
      const shown = filterType === 0 ? customers : customers.filter(({ id }) => !chosenBefore.has(id))
      screen.open({ callId, filterType, customers: shown }, answer)
    },
  }
}
