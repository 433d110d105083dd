import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import { deadAttachments } from '../rules/deadAttachments.ts'
import { pagesThatWillNotOpen } from '../rules/attachmentRefusal.ts'
import type { Fields } from '../bridge/crossBridge.ts'
import { supports } from '../rules/supports.ts'
import type { Core } from '../core/createCore.ts'
import { createFrequencyLedger } from './createFrequencyLedger.ts'
import { createLog } from '../core/createLog.ts'
import { createScreen } from './createScreen.ts'
import { isLegacyCall } from '../rules/messageRefusal.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { refused, succeeded, type Outcome } from '../bridge/Outcome.ts'
import { readChoice } from './readChoice.ts'
import { REASONS } from '../bridge/reasons.ts'

/** A message in the assistant, before the member decides. */
export interface PendingShare {
  /** The `id` of its call in `calls`. */
  readonly callId: number
  /** `legacy`: neither text nor attachment, so WeCom took the call for its old form and holds an empty message. */
  readonly form: 'message' | 'legacy'
  /**
   * What crossed the bridge, including fields that WeCom does not know. WeCom requires less than `ShareMessage`
   * does: a link may lack its title.
   */
  readonly message: ShareMessage
  /** The customers preselected; empty on a client before 4.1.10, whatever was asked. */
  readonly recipients: readonly string[]
  /** Attachments (by index) whose page WeChat will not find, since its path does not end in `.html`. */
  readonly pagesThatWillNotOpen: readonly number[]
  /** Of Moments alone: attachments (by index) that the client dropped without a word, because their media are dead. */
  readonly droppedAttachments?: readonly number[]
}

/** A message that the member confirmed. Nobody tells the caller to whom it goes. */
export interface HandedOver extends PendingShare {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Whom the member confirmed it for, who may differ from those preselected. */
  readonly customers: readonly string[]
  /** Those of them who may get one more message by the frequency rule. */
  readonly customersInRule: readonly string[]
  /** Those left out by it. */
  readonly customersOverLimit: readonly string[]
}

/** What the member can do in the assistant. Each function throws an Error when no message is pending. */
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

export interface AssistantScreen {
  readonly assistant: Assistant
  readonly sent: readonly HandedOver[]
  /** @param field names whom the message is for; `nobody`: it goes to Moments */
  open(
    callId: number,
    message: Fields,
    answer: (outcome: Outcome) => void,
    field: 'externalUserIds' | 'chatIds' | 'nobody',
  ): void
}

export function createAssistant(core: Core): AssistantScreen {
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
    open(callId, message, answer, field) {
      screen.open(pendingShare(core.settings, callId, message, field), answer)
    },
  }
}

function pendingShare(
  settings: SimulatorSettings,
  callId: number,
  message: Fields,
  field: 'externalUserIds' | 'chatIds' | 'nobody',
): PendingShare {
  const form = isLegacyCall(message) ? 'legacy' : 'message'
  // Its fields are of the right types, because the rules let it through.
  const received = message as ShareMessage & { readonly chatIds?: readonly string[] }
  const preselects = form === 'message' && supports(settings, 'recipients')
  return {
    callId,
    form,
    message: received,
    recipients: preselects && field !== 'nobody' ? Array.from(new Set(received[field])) : [],
    pagesThatWillNotOpen: pagesThatWillNotOpen(message),
    ...(field === 'nobody' && { droppedAttachments: deadAttachments(message, settings.deadMedia) }),
  }
}
