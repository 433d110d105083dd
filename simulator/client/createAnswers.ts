import { accessRefusal } from '../rules/accessRefusal.ts'
import type { AssistantScreen } from '../screens/createAssistant.ts'
import type { Fields } from '../bridge/crossBridge.ts'
import type { Core } from '../core/createCore.ts'
import { refused, succeeded, type Outcome } from '../bridge/Outcome.ts'
import type { PickerScreen } from '../screens/createPicker.ts'
import type { AnsweringApi } from '../bridge/SimulatedQy.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { chatRefusal, groupRefusal, momentsRefusal } from '../rules/siblingRefusal.ts'
import type { Session } from './createSession.ts'
import { shareRefusal } from '../rules/shareRefusal.ts'

/** How WeCom answers one call: now, once the member acted, or never. */
export type Answering = (message: Fields, answer: (outcome: Outcome) => void, callId: number) => void

export interface ClientParts {
  readonly session: Session
  readonly assistantScreen: AssistantScreen
  readonly pickerScreen: PickerScreen
}

/** What stands behind each function that answers by callback. */
export function createAnswers(core: Core, parts: ClientParts): { readonly [api in AnsweringApi]: Answering } {
  const { session, assistantScreen, pickerScreen } = parts
  const inAssistant =
    (
      refusalOf: (settings: SimulatorSettings, message: Fields) => Reason | undefined,
      field: 'externalUserIds' | 'chatIds' | 'nobody',
    ): Answering =>
    (message, answer, callId) => {
      const isOpen = assistantScreen.assistant.pending !== null
      const refusal = isOpen ? REASONS.busy : refusalOf(core.settings, message)
      if (refusal === undefined) assistantScreen.open(callId, message, answer, field)
      else answer(refused(refusal))
    }

  return {
    shareToExternalContact: inAssistant(shareRefusal, 'externalUserIds'),
    shareToExternalChat: inAssistant(groupRefusal, 'chatIds'),
    shareToExternalMoments: inAssistant(momentsRefusal, 'nobody'),
    sendChatMessage(message, answer) {
      const refusal = chatRefusal(core.settings, message)
      answer(refusal === undefined ? succeeded() : refused(refusal))
    },
    getCurExternalContact(_message, answer) {
      const { entry, currentCustomer } = core.settings
      const isNear = ['contact_profile', 'single_chat_tools', 'single_kf_tools'].includes(entry)
      answer(isNear ? succeeded({ userId: currentCustomer }) : refused(REASONS.withoutContext))
    },
    getCurExternalChat(_message, answer) {
      const { entry, currentGroup } = core.settings
      answer(
        entry === 'group_chat_tools' ? succeeded({ chatId: currentGroup }) : refused(REASONS.withoutContext),
      )
    },
    login({ suiteId }, answer) {
      const isGiven = typeof suiteId === 'string'
      if (!isGiven && suiteId !== undefined) answer(refused(REASONS.invalidParam))
      else answer(succeeded({ code: session.login(suiteId) }))
    },
    checkSession(_message, answer) {
      answer(core.settings.session === 'alive' ? succeeded() : refused(REASONS.noSession))
    },
    getSystemInfo(_message, answer) {
      const { version, platform } = core.settings
      answer(succeeded({ version, platform }))
    },
    getContext(_message, answer) {
      answer(succeeded({ entry: core.settings.entry }))
    },
    selectExternalContact({ filterType = 0 }, answer, callId) {
      const isOpen = pickerScreen.picker.pending !== null
      const refusal = isOpen ? REASONS.busy : accessRefusal(core.settings)
      if (refusal !== undefined) answer(refused(refusal))
      else if (filterType !== 0 && filterType !== 1) answer(refused(REASONS.invalidParam))
      else pickerScreen.open(callId, filterType, answer)
    },
  }
}
