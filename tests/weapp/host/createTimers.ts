import type { WeappClock } from './clock.ts'

/** The timer functions of a mini-program, on the host's clock: ids are numbers, as in WeChat. */
export interface Timers {
  readonly globals: Readonly<Record<'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval', unknown>>
  /** How many of the mini-program's own timers wait. */
  readonly pending: number
  clear(): void
}

type Callback = (...args: unknown[]) => void

/** @param report takes what a callback throws */
export function createTimers(clock: WeappClock, report: (error: unknown) => void): Timers {
  const pending = new Map<number, unknown>()
  let lastId = 0

  function wait(id: number, ms: number, callback: () => void): void {
    const timer = clock.setTimeout(() => {
      pending.delete(id)
      callback()
    }, ms)
    pending.set(id, timer)
  }

  function run(callback: Callback, args: unknown[]): void {
    try {
      callback(...args)
    } catch (error) {
      report(error)
    }
  }

  function setTimeout(callback: Callback, ms?: number, ...args: unknown[]): number {
    const id = ++lastId
    wait(id, atLeast(0, ms), () => run(callback, args))
    return id
  }

  function setInterval(callback: Callback, ms?: number, ...args: unknown[]): number {
    const id = ++lastId
    const tick = (): void => {
      wait(id, atLeast(1, ms), tick)
      run(callback, args)
    }
    wait(id, atLeast(1, ms), tick)
    return id
  }

  function clear(id: number): void {
    clock.clearTimeout(pending.get(id))
    pending.delete(id)
  }

  return {
    globals: { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear },
    get pending() {
      return pending.size
    },
    clear: () => [...pending.keys()].forEach(clear),
  }
}

function atLeast(floor: number, ms: unknown): number {
  const wanted = Number(ms)
  return wanted > floor ? wanted : floor
}
