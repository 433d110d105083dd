import type { ShareMessage } from '../protocol/message/ShareMessage.ts'
import { pagesThatWillNotOpen } from './attachmentRefusal.ts'
import type { Fields } from './crossBridge.ts'
import { supports } from './ClientFeature.ts'
import type { Core } from './createCore.ts'
import { createFrequencyLedger } from './createFrequencyLedger.ts'
import { createLog } from './createLog.ts'
import { createScreen } from './createScreen.ts'
import { isLegacyCall } from './messageRefusal.ts'
import type { SimulatorSettings } from './SimulatorOptions.ts'
import { refused, succeeded, type Outcome } from './Outcome.ts'
import { readChoice } from './readChoice.ts'
import { REASONS } from './REASONS.ts'

/** A message in the assistant, before the member decides. */
export interface PendingShare {
  /** The `id` of its call in `calls`. */
  readonly callId: number
  /** `legacy`: neither text nor attachment, so WeCom took the call for its old form and holds an empty message. */
  readonly form: 'message' | 'legacy'
  /**
   * What crossed the bridge, fields that WeCom does not know included. WeCom asks for less than `ShareMessage`
   * does: a link may lack its title.
   */
  readonly message: ShareMessage
  /** The customers preselected; empty on a client before 4.1.10, whatever was asked. */
  readonly recipients: readonly string[]
  /** Attachments (by index) whose page WeChat will not find, since its path does not end in `.html`. */
  readonly pagesThatWillNotOpen: readonly number[]
}

/** A message that the member confirmed. Nobody tells the caller to whom it goes. */
export interface HandedOver extends PendingShare {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Whom the member confirmed it for: they may have changed the preselection. */
  readonly customers: readonly string[]
  /** Those of them who may get one more message by the frequency rule. */
  readonly customersInRule: readonly string[]
  /** Those left out by it. */
  readonly customersOverLimit: readonly string[]
}

/** The member's hands on the assistant. Each verb throws an Error when no message is pending. */
export interface Assistant {
  readonly pending: PendingShare | null
  /**
   * The member sends; the caller's `success` follows.
   * @param customerIds whom the member chose; without it the preselected, or else all customers
   * @throws TypeError for no customer, a blank id, or more than 20000; the assistant stays open
   */
  confirm(customerIds?: readonly string[]): HandedOver
  /** The member backs out and WeCom says so: `fail cancel`. */
  cancel(): void
  /** The member closes the assistant and WeCom stays silent: the call is never answered. */
  dismiss(): void
}

export interface AssistantRoom {
  readonly assistant: Assistant
  readonly sent: readonly HandedOver[]
  open(callId: number, message: Fields, answer: (outcome: Outcome) => void): void
}

export function createAssistant(core: Core): AssistantRoom {
  const screen = createScreen<PendingShare>(core, 'the assistant')
  const ledger = createFrequencyLedger()
  const sent = createLog<HandedOver>()

  return {
    assistant: {
      get pending() {
        return screen.pending
      },
      confirm(customerIds) {
        const pending = screen.demandPending()
        const { settings } = core
        const everyone = settings.customers.map(({ id }) => id)
        const offered = pending.recipients.length > 0 ? pending.recipients : everyone
        const customers = readChoice(customerIds ?? offered)
        const at = core.now()
        const split = ledger.enter(customers, settings.frequency, at)
        const handedOver = { ...pending, at, customers, ...split }
        sent.add(handedOver)
        screen.close(succeeded())
        return handedOver
      },
      cancel: () => screen.close(refused(REASONS.cancelled)),
      dismiss: () => screen.close(),
    },
    get sent() {
      return sent.entries
    },
    open(callId, message, answer) {
      screen.open(pendingShare(core.settings, callId, message), answer)
    },
  }
}

function pendingShare(settings: SimulatorSettings, callId: number, message: Fields): PendingShare {
  const form = isLegacyCall(message) ? 'legacy' : 'message'
  // A message that the rules let through: what it has is of the right type.
  const received = message as ShareMessage
  const preselects = form === 'message' && supports(settings, 'recipients')
  return {
    callId,
    form,
    message: received,
    recipients: preselects ? Array.from(new Set(received.externalUserIds)) : [],
    pagesThatWillNotOpen: pagesThatWillNotOpen(message),
  }
}
