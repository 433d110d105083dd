import type { ClockPort } from '../../ports/ClockPort.ts'

/** The runtime's own time. */
export const systemClock: ClockPort = {
  now: () => Date.now(),
  setTimeout: later,
  clearTimeout: cancel,
}

// Not written in the object: Taro's build wraps a function that calls another of its own name.
function later(callback: () => void, ms: number) {
  return setTimeout(callback, ms)
}

function cancel(timer: unknown): void {
  clearTimeout(timer as ReturnType<typeof setTimeout>)
}
