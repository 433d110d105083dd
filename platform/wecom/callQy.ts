import { toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import type { QyFunction, WecomQy } from './WecomQy.ts'

export interface QyAnswer {
  /** `unknown`: no answer within the time given, or `complete` alone without a word of how. */
  readonly kind: 'success' | 'fail' | 'unknown'
  /** What was called back with. */
  readonly value?: unknown
}

type AsyncQyName = Exclude<keyof WecomQy, 'canIUse'>

/**
 * Calls a function of `wx.qy` and settles exactly once, whatever the client does: a synchronous throw, both callbacks, `complete` alone,
 * a promise beside the callbacks, or (given `limit`) silence.
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
    const success = (result: unknown): void => settle('success', result)
    const fail = (error: unknown): void => settle('fail', error)
    // `complete` says less than the others, so whatever comes in the same breath goes first.
    const complete = (result: unknown): void => {
      void Promise.resolve().then(() => settle(readComplete(result), result))
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

function readComplete(result: unknown): QyAnswer['kind'] {
  const said = toShareFailure(result).raw.message
  return /:\s*ok\b/i.test(said) ? 'success' : /:\s*(fail|cancel)/i.test(said) ? 'fail' : 'unknown'
}
