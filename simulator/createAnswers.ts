import { accessRefusal } from './accessRefusal.ts'
import type { AssistantRoom } from './createAssistant.ts'
import type { Fields } from './crossBridge.ts'
import type { Core } from './createCore.ts'
import { refused, succeeded, type Outcome } from './Outcome.ts'
import type { PickerRoom } from './createPicker.ts'
import type { AnsweringApi } from './SimulatedQy.ts'
import { REASONS } from './REASONS.ts'
import type { Session } from './createSession.ts'
import { shareRefusal } from './shareRefusal.ts'

/** How WeCom answers one call: now, once the member acted, or never. */
export type Answering = (message: Fields, answer: (outcome: Outcome) => void, callId: number) => void

export interface Rooms {
  readonly session: Session
  readonly assistantRoom: AssistantRoom
  readonly pickerRoom: PickerRoom
}

/** What stands behind each function that answers by callback. */
export function createAnswers(core: Core, rooms: Rooms): { readonly [api in AnsweringApi]: Answering } {
  const { session, assistantRoom, pickerRoom } = rooms

  return {
    shareToExternalContact(message, answer, callId) {
      const isOpen = assistantRoom.assistant.pending !== null
      const refusal = isOpen ? REASONS.busy : shareRefusal(core.settings, message)
      if (refusal === undefined) assistantRoom.open(callId, message, answer)
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
      const isOpen = pickerRoom.picker.pending !== null
      const refusal = isOpen ? REASONS.busy : accessRefusal(core.settings)
      if (refusal !== undefined) answer(refused(refusal))
      else if (filterType !== 0 && filterType !== 1) answer(refused(REASONS.invalidParam))
      else pickerRoom.open(callId, filterType, answer)
    },
  }
}
