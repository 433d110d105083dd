import { accessRefusal } from '../rules/accessRefusal.ts'
import type { AssistantScreen } from '../screens/createAssistant.ts'
import type { Fields } from '../bridge/crossBridge.ts'
import type { Core } from '../core/createCore.ts'
import { refused, succeeded, type Outcome } from '../bridge/Outcome.ts'
import type { PickerScreen } from '../screens/createPicker.ts'
import type { AnsweringApi } from '../bridge/SimulatedQy.ts'
import { REASONS } from '../bridge/reasons.ts'
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

  return {
    shareToExternalContact(message, answer, callId) {
      const isOpen = assistantScreen.assistant.pending !== null
      const refusal = isOpen ? REASONS.busy : shareRefusal(core.settings, message)
      if (refusal === undefined) assistantScreen.open(callId, message, answer)
      else answer(refused(refusal))
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
