import { toShareFailure } from '../../protocol/failure.ts'
import type { ClockPort, TimerId } from '../../protocol/ports.ts'
import type { QyFunction, WecomQy } from './wecomClient.ts'

export type QyAnswer =
  | { readonly kind: 'success'; readonly result: unknown }
  | { readonly kind: 'fail'; readonly error: unknown }
  /** `complete` came alone: done, and not said how. */
  | { readonly kind: 'complete' }
  /** No answer within the time given. */
  | { readonly kind: 'silent' }

type AsyncQyName = 'shareToExternalContact' | 'checkSession' | 'getSystemInfo' | 'login'

/**
 * Calls a function of `wx.qy` and settles exactly once, whatever the client does: a synchronous throw, both callbacks, `complete` alone,
 * a promise beside the callbacks, or (given `limit`) silence.
 */
export function callQy(
  qy: WecomQy | undefined,
  name: AsyncQyName,
  parameters: Readonly<Record<string, unknown>>,
  limit?: { readonly ms: number; readonly clock: ClockPort },
): Promise<QyAnswer> {
  return new Promise((resolve) => {
    let timer: TimerId
    const settle = (answer: QyAnswer): void => {
      if (timer !== undefined) limit?.clock.clearTimeout(timer)
      resolve(answer)
    }
    const success = (result: unknown): void => settle({ kind: 'success', result })
    const fail = (error: unknown): void => settle({ kind: 'fail', error })
    // `complete` says less than the others, so whatever comes in the same breath goes first.
    const complete = (result: unknown): void => {
      void Promise.resolve().then(() => settle(readComplete(result)))
    }
    if (limit) timer = limit.clock.setTimeout(() => settle({ kind: 'silent' }), limit.ms)
    try {
      const call = (qy as Record<AsyncQyName, QyFunction>)[name]
      const returned = call.call(qy, { ...parameters, success, fail, complete }) as
        PromiseLike<unknown> | undefined
      returned?.then?.(success, fail)
    } catch (error) {
      fail(error)
    }
  })
}

function readComplete(result: unknown): QyAnswer {
  const said = toShareFailure(result).raw.message
  if (/:\s*ok\b/i.test(said)) return { kind: 'success', result }
  return /:\s*(fail|cancel)/i.test(said) ? { kind: 'fail', error: result } : { kind: 'complete' }
}
