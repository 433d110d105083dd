import type { SimulatorClock } from './SimulatorClock.ts'

/** A clock that moves only when it is told to, so that tests neither wait nor depend on the machine's speed. */
export interface ManualClock extends SimulatorClock {
  /** Moves the time on and runs the timers that fall due, in order, including those that they set. */
  advance(ms: number): void
  /** How many timers are still waiting. */
  readonly timerCount: number
}

interface Timer {
  readonly due: number
  readonly callback: () => void
}

/** @param startsAt milliseconds since 1970 */
/** Makes a clock that stands still until a test moves it. */
export function createManualClock(startsAt = 0): ManualClock {
  let now = startsAt
  let timers: readonly Timer[] = []

  function remove(timer: unknown): void {
    timers = timers.filter((other) => other !== timer)
  }

  return {
    now: () => now,
    setTimeout(callback, ms) {
      const timer: Timer = { due: now + ms, callback }
      timers = [...timers, timer]
      return timer
    },
    clearTimeout: remove,
    advance(ms) {
      const end = now + ms
      for (let next = firstDue(timers, end); next; next = firstDue(timers, end)) {
        now = Math.max(now, next.due)
        remove(next)
        next.callback()
      }
      now = end
    },
    get timerCount() {
      return timers.length
    },
  }
}

/** The earliest timer up to `end`; of two at the same time the one that was set first. */
function firstDue(timers: readonly Timer[], end: number): Timer | undefined {
  return timers
    .filter((timer) => timer.due <= end)
    .reduce<Timer | undefined>((first, timer) => (first && first.due <= timer.due ? first : timer), undefined)
}
