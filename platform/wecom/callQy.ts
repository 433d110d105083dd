import { readRaw } from '../../protocol/failures/readRaw.ts'
import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import type { QyFunction, WecomQy } from './WecomQy.ts'

export interface QyAnswer {
  /** `unknown`: no answer within the limit, or only a `complete` that does not tell how the call ended. */
  readonly kind: 'success' | 'fail' | 'unknown'
  /** The callback's argument. */
  readonly value?: unknown
}

type AsyncQyName = Exclude<keyof WecomQy, 'canIUse'>

/**
 * Calls a function of `wx.qy` and settles exactly once, whatever the client does: it may throw, call both callbacks or
 * `complete` alone, return a promise as well, or (with a `limit`) stay silent. A `success` whose text says fail or cancel counts
 * as what its text says.
 */
export function callQy(
  qy: WecomQy | undefined,
  name: AsyncQyName,
  parameters: object,
  limit?: { readonly ms: number; readonly clock: ClockPort },
): Promise<QyAnswer> {
  return new Promise((resolve) => {
    let timer: TimerId
    const settle = (kind: QyAnswer['kind'], value?: unknown): void => {
      limit?.clock.clearTimeout(timer)
      resolve({ kind, value })
    }
    const success = (result: unknown): void =>
      settle(readKind(result) === 'fail' ? 'fail' : 'success', result)
    const fail = (error: unknown): void => settle('fail', error)
    // Waits one microtask, because `success` or `fail` in the same turn tells more than `complete`.
    const complete = (result: unknown): void => {
      void Promise.resolve().then(() => settle(readKind(result), result))
    }
    if (limit) timer = limit.clock.setTimeout(() => settle('unknown'), limit.ms)
    try {
      const call = (qy as Record<AsyncQyName, QyFunction>)[name]
      const returned = call.call(qy, { ...parameters, success, fail, complete }) as Thenable
      returned?.then?.(success, fail)
    } catch (error) {
      fail(error)
    }
  })
}

type Thenable = Partial<PromiseLike<unknown>> | undefined

/** By its text: `shareToExternalContact:ok`, `qy.shareToExternalContact:fail no permission`, `cancel`. */
function readKind(result: unknown): QyAnswer['kind'] {
  const [, word = ''] = /^(?:\s*[\w.]+\s*:)?\s*(ok|fail|cancel)/i.exec(readRaw(result).message) ?? []
  if (!word) return 'unknown'
  return /ok/i.test(word) ? 'success' : 'fail'
}
