/** Time as the simulator reads it; give one of your own to own time in a test. */
export interface SimulatorClock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

/** The runtime's own time. Looked up at each call, so that fake timers installed later count too. */
export const systemClock: SimulatorClock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
