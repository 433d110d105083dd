import {
  createManualClock,
  createSimulator,
  type AnsweringApi,
  type ManualClock,
  type Simulator,
  type SimulatorOptions,
} from 'taro-wecom-share/simulator'

/** Noon in Beijing on a Friday, the 1st of May 2026. */
export const MAY_DAY_NOON = Date.UTC(2026, 4, 1, 4)

/** Those that answer from a chat or a profile alone. */
export const CONTEXT_APIS: readonly AnsweringApi[] = [
  'sendChatMessage',
  'getCurExternalContact',
  'getCurExternalChat',
]

/** Every other function that answers by callback. */
export const ANSWERING_APIS: readonly AnsweringApi[] = [
  'shareToExternalContact',
  'shareToExternalChat',
  'shareToExternalMoments',
  'login',
  'checkSession',
  'getSystemInfo',
  'getContext',
  'selectExternalContact',
]

export const TEXT_MESSAGE = { text: { content: '端午安康' }, attachments: [] }

export interface TestedSimulator {
  readonly sim: Simulator
  readonly clock: ManualClock
}

export function simulatorOn(options: SimulatorOptions = {}): TestedSimulator {
  const clock = createManualClock(MAY_DAY_NOON)
  return { sim: createSimulator({ clock, ...options }), clock }
}

/** What the callbacks of one call heard, in order. */
export type Heard = readonly (readonly [via: string, answer: unknown])[]

/** Calls a function with three callbacks; what they hear fills the list given back. */
export function listen(sim: Simulator, api: AnsweringApi, argument: object = {}): Heard {
  const heard: (readonly [string, unknown])[] = []
  const on = (via: string) => (answer: unknown) => void heard.push([via, answer])
  sim.qy?.[api]?.({ ...argument, success: on('success'), fail: on('fail'), complete: on('complete') })
  return heard
}

/** The member's part, where the call waits for one. */
export function memberAgrees(sim: Simulator): void {
  if (sim.assistant.pending) sim.assistant.confirm()
  if (sim.picker.pending) sim.picker.choose(['wmCustomer001'])
}

/** What WeCom says to a message: `opened`, or its errMsg. The assistant is closed again. */
export function verdictOn(message: object, { sim, clock }: TestedSimulator = simulatorOn()): unknown {
  const heard = listen(sim, 'shareToExternalContact', message)
  if (sim.assistant.pending) {
    sim.assistant.dismiss()
    return 'opened'
  }
  clock.advance(0)
  return errMsgOf(heard)
}

export function errMsgOf(heard: Heard): unknown {
  const answer = heard[0]?.[1]
  return typeof answer === 'object' && answer !== null && 'errMsg' in answer ? answer.errMsg : undefined
}
