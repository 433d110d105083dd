import { setTimeout as delay } from 'node:timers/promises'
import { WecomError } from './WecomError.ts'

export interface RetryPolicy {
  /** How often a call is made at most, the first time included. */
  readonly attempts: number
  /** The longest pause before the second attempt; it doubles with each further one. */
  readonly baseMs: number
  readonly maxMs: number
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 4, baseMs: 200, maxMs: 3000 }

/** Makes the call again while WeCom is busy or unreachable. Pauses are random, so that instances do not retry in step. */
export async function withBackoff<T>(
  call: () => Promise<T>,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      const worthwhile = error instanceof WecomError && error.remedy === 'retry'
      if (!worthwhile || attempt >= policy.attempts || signal?.aborted) throw error
      const longest = Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1))
      await delay(longest * (0.5 + Math.random() / 2), undefined, signal ? { signal } : {})
    }
  }
}
