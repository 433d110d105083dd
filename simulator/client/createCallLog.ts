import type { CallbackName } from '../bridge/crossBridge.ts'
import type { Core } from '../core/createCore.ts'
import { createLog } from '../core/createLog.ts'
import type { ApiName } from '../bridge/SimulatedQy.ts'

/** One call of a function on `wx.qy`. */
export interface ApiCall {
  /** Counts from 1. */
  readonly id: number
  readonly api: ApiName
  /** As it crossed the bridge: callbacks and undefined fields are gone. */
  readonly argument: unknown
  /** Milliseconds since 1970. */
  readonly at: number
  /** What the client answered, in order, whether or not somebody listened; empty until then, or for ever. */
  readonly answers: readonly ApiAnswer[]
}

/** One answer to a call: by a callback, by its return, or by a throw. */
export interface ApiAnswer {
  readonly via: CallbackName | 'return' | 'throw'
  /** The callback's argument, the value returned, or the message thrown. */
  readonly value: unknown
}

export interface CallLog {
  readonly calls: readonly ApiCall[]
  /** Gives the new call's id. */
  enter(api: ApiName, argument: unknown): number
  answered(id: number, answers: readonly ApiAnswer[]): void
}

export function createCallLog(core: Core): CallLog {
  const log = createLog<ApiCall>()

  return {
    get calls() {
      return log.entries
    },
    enter(api, argument) {
      const id = log.length + 1
      log.add({ id, api, argument, at: core.now(), answers: [] })
      core.changed()
      return id
    },
    answered(id, answers) {
      log.replace(id - 1, (call) => ({ ...call, answers: [...call.answers, ...answers] }))
      core.changed()
    },
  }
}
