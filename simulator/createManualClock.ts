import type { SimulatorClock } from './SimulatorClock.ts'

/** A clock that stands still until it is told to move: tests that use it neither wait nor flicker. */
export interface ManualClock extends SimulatorClock {
  /** Lets time pass and runs what falls due on the way, in order of time; new timers of those runs included. */
  advance(ms: number): void
  /** How many timers are still waiting. */
  readonly timerCount: number
}

interface Timer {
  readonly due: number
  readonly callback: () => void
}

/** @param startsAt milliseconds since 1970 */
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
