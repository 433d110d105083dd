import type { WeappClock } from './clock.ts'

/** A clock that moves only when it is told to, so that a test waits for nothing and every run is the same. */
export interface VirtualClock extends WeappClock {
  /** Lets `ms` of time pass. What falls due on the way runs in order, each with its promises before the next. */
  advance(ms: number): Promise<void>
  /**
   * Lets pass what a person would not notice: runs until no promise is under way and no timer waits that was set for less than
   * `SHORT_MS`. Longer timers (a debounce, a watch for silence) stay.
   * @throws if that never ends
   */
  settle(): Promise<void>
}

/** Milliseconds: two frames. */
export const SHORT_MS = 32

/** Milliseconds since 1970: a Monday morning in Shanghai. */
export const VIRTUAL_START = Date.parse('2026-01-05T09:00:00+08:00')

const MAX_TIMERS_TO_SETTLE = 10_000

interface Timer {
  readonly due: number
  readonly short: boolean
  readonly callback: () => void
}

/** @param turn resolves when the promises that are ready have run: a turn of the real event loop */
export function createVirtualClock(turn: () => Promise<void>, startsAt = VIRTUAL_START): VirtualClock {
  let now = startsAt
  const timers = new Set<Timer>()

  async function run(timer: Timer): Promise<void> {
    timers.delete(timer)
    now = Math.max(now, timer.due)
    timer.callback()
    await turn()
  }

  return {
    now: () => now,
    setTimeout(callback, ms) {
      const timer: Timer = { due: now + ms, short: ms < SHORT_MS, callback }
      timers.add(timer)
      return timer
    },
    clearTimeout: (timer) => void timers.delete(timer as Timer),
    async advance(ms) {
      const end = now + ms
      await turn()
      for (let next = earliest(timers); next && next.due <= end; next = earliest(timers)) await run(next)
      now = end
    },
    async settle() {
      await turn()
      for (let count = 0; [...timers].some((timer) => timer.short); count++) {
        if (count === MAX_TIMERS_TO_SETTLE) throw new Error(`Still not at rest after ${String(count)} timers`)
        const next = earliest(timers)
        if (next) await run(next)
      }
    },
  }
}

/** Of two at the same time the one that was set first: a Set keeps that order. */
function earliest(timers: ReadonlySet<Timer>): Timer | undefined {
  let first: Timer | undefined
  for (const timer of timers) if (!first || timer.due < first.due) first = timer
  return first
}
