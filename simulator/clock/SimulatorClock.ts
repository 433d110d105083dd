/** Where the simulator gets the time. Give one of your own to control time in a test. */
export interface SimulatorClock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

/** The runtime's own time. Looks the functions up at each call, because fake timers may be installed later. */
export const systemClock: SimulatorClock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
