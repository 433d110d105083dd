/** Where the kit gets the time, so that a test can control it. */
export interface ClockPort {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(callback: () => void, ms: number): TimerId
  clearTimeout(timer: TimerId): void
}

/** What `setTimeout` of a clock gives, for its `clearTimeout`. */
export type TimerId = unknown
