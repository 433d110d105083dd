/** Tells that nobody waits for a run any more: it has ended or was abandoned. A mini-program has no AbortSignal. */
export interface RunSignal {
  readonly aborted: boolean
  /**
   * Calls the listener once when the run is over; at once if it is already.
   *
   * @returns a function that takes the listener away
   */
  readonly onAbort: (listener: () => void) => () => void
}

export interface RunAborter {
  readonly signal: RunSignal
  readonly abort: () => void
}

export function createRunAborter(): RunAborter {
  const listeners = new Set<() => void>()
  let aborted = false
  return {
    signal: {
      get aborted() {
        return aborted
      },
      onAbort(listener) {
        if (aborted) listener()
        else listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    abort() {
      aborted = true
      const told = Array.from(listeners)
      listeners.clear()
      told.forEach((listener) => listener())
    },
  }
}
