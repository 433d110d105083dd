import type { ShareEvent } from 'taro-wecom-share'

/** Plays the analyst's server: keeps what the kit tells of its runs, the newest first. */
export interface EventLog {
  readonly record: (event: ShareEvent) => void
  readonly read: () => readonly ShareEvent[]
  readonly subscribe: (listener: () => void) => () => void
}

/** As many as a glance takes in. */
const KEPT = 12

export function createEventLog(): EventLog {
  const listeners = new Set<() => void>()
  let events: readonly ShareEvent[] = []
  return {
    record(event) {
      events = [event, ...events].slice(0, KEPT)
      listeners.forEach((listener) => listener())
    },
    read: () => events,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** One for the app, as its runs are. */
export const eventLog = createEventLog()
