import type { Answering } from './createAnswers.ts'
import { callbacksOf, crossBridge, isFields, type Callbacks } from '../bridge/crossBridge.ts'
import { canUse, functionsOf } from '../rules/functionsOf.ts'
import type { Core } from '../core/createCore.ts'
import type { CallLog } from './createCallLog.ts'
import { refused, type Outcome } from '../bridge/Outcome.ts'
import { deliveriesOf, type Delivery } from './deliveriesOf.ts'
import type { AnsweringApi, ApiName, QyAnswer, QyCallbacks, SimulatedQy } from '../bridge/SimulatedQy.ts'
import { REASONS } from '../bridge/reasons.ts'

/** The message of a fault that throws and has no message of its own. */
export const FAULT_MESSAGE = 'Simulator: a fault makes this call throw'

/** `wx.qy`: one object for the simulator's life. Its functions come and go with the settings. */
export function createQy(
  core: Core,
  log: CallLog,
  answers: { readonly [api in AnsweringApi]: Answering },
): SimulatedQy {
  function call(api: AnsweringApi, argument: QyCallbacks<QyAnswer> | undefined): void {
    core.assertInUse()
    const message = crossBridge(argument)
    const callbacks = callbacksOf(argument)
    // A caller may have kept the function from before the client changed.
    const isThere = functionsOf(core.settings).includes(api)
    const id = log.enter(api, message)
    const fault = isThere ? core.takeFault(api) : undefined
    const answer = (outcome: Outcome) => {
      const delayMs = fault?.kind === 'late' ? fault.delayMs : 0
      deliver(id, callbacks, deliveriesOf(api, outcome, fault), delayMs)
    }

    if (!isThere) answer(refused(REASONS.functionNotExist))
    else if (fault?.kind === 'throw') throwLogged(id, fault.message)
    else if (fault?.kind === 'silent') return
    else if (fault?.kind === 'fail' || !(message === undefined || isFields(message)))
      answer(refused(REASONS.invalidParam))
    else answers[api](message ?? {}, answer, id)
  }

  function deliver(id: number, callbacks: Callbacks, deliveries: readonly Delivery[], delayMs: number): void {
    if (deliveries.length === 0) return
    core.after(core.settings.latencyMs + delayMs, () => {
      log.answered(
        id,
        deliveries.map(({ via, answer }) => ({ via, value: answer })),
      )
      callBack(callbacks, deliveries)
    })
  }

  function canIUse(schema?: unknown): boolean {
    core.assertInUse()
    const isTrue = canUse(core.settings, schema)
    const id = log.enter('canIUse', crossBridge(schema))
    const fault = core.takeFault('canIUse')
    if (fault?.kind === 'throw') throwLogged(id, fault.message)
    const value = fault?.kind === 'answer' ? fault.answer : isTrue
    log.answered(id, [{ via: 'return', value }])
    return value
  }

  function throwLogged(id: number, message = FAULT_MESSAGE): never {
    log.answered(id, [{ via: 'throw', value: message }])
    throw new Error(message)
  }

  return followClient(core, { ...answering(call), canIUse })
}

/** Makes a call of a function that answers by callback. */
type Call = (api: AnsweringApi, argument: QyCallbacks<QyAnswer> | undefined) => void

function answering(call: Call): Required<Omit<SimulatedQy, 'canIUse'>> {
  return {
    shareToExternalContact: (argument) => call('shareToExternalContact', argument),
    shareToExternalChat: (argument) => call('shareToExternalChat', argument),
    shareToExternalMoments: (argument) => call('shareToExternalMoments', argument),
    sendChatMessage: (argument) => call('sendChatMessage', argument),
    getCurExternalContact: (argument) => call('getCurExternalContact', argument),
    getCurExternalChat: (argument) => call('getCurExternalChat', argument),
    login: (argument) => call('login', argument),
    checkSession: (argument) => call('checkSession', argument),
    getSystemInfo: (argument) => call('getSystemInfo', argument),
    getContext: (argument) => call('getContext', argument),
    selectExternalContact: (argument) => call('selectExternalContact', argument),
  }
}

/** Adds and removes the functions of one object as the client's settings change. A missing function is no key at all. */
function followClient(core: Core, functions: Required<SimulatedQy>): SimulatedQy {
  const qy: { -readonly [api in ApiName]?: SimulatedQy[api] } = {}
  let applied: unknown

  function apply(): void {
    if (applied === core.settings) return
    applied = core.settings
    const present = functionsOf(core.settings)
    for (const api of Object.keys(functions) as ApiName[]) {
      if (present.includes(api)) Object.assign(qy, { [api]: functions[api] })
      else delete qy[api]
    }
  }

  apply()
  core.subscribe(apply)
  return qy
}

/** Gives each callback its own copy of the answer, and calls the next one even if one throws. */
function callBack(callbacks: Callbacks, [first, ...rest]: readonly Delivery[]): void {
  if (!first) return
  try {
    callbacks[first.via]?.(first.answer && (crossBridge(first.answer) as QyAnswer))
  } finally {
    callBack(callbacks, rest)
  }
}
