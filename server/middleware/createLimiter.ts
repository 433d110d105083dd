import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../errors/Problem.ts'

/** Limits requests a minute and uploads at a time, within this process. */
export interface Limiter {
  /** Rejects with `too-many-requests`. */
  count(who: string): Promise<void>
  /** Takes a place; throws `too-many-uploads`. The result gives the place back. */
  enter(who: string): () => void
}

export interface LimiterOptions {
  readonly perMinute: number
  readonly atOnce: number
}

export function createLimiter({ perMinute, atOnce }: LimiterOptions): Limiter {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const inside = new Map<string, number>()

  function leave(who: string): void {
    const left = (inside.get(who) ?? 1) - 1
    if (left > 0) inside.set(who, left)
    else inside.delete(who)
  }

  return {
    async count(who) {
      try {
        await limiter.consume(who)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfterSeconds = Math.ceil(error.msBeforeNext / 1000)
        throw new Problem('too-many-requests', undefined, { retryAfterSeconds })
      }
    },
    enter(who) {
      const now = inside.get(who) ?? 0
      if (now >= atOnce) throw new Problem('too-many-uploads', undefined, { retryAfterSeconds: 1 })
      inside.set(who, now + 1)
      return () => leave(who)
    },
  }
}
