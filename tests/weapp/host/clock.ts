/** Time as the host reads it. The simulator takes the same shape as its clock. */
export interface WeappClock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

/** The browser's own time, for pages that a person or Playwright looks at. */
export const realClock: WeappClock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
