import { startTimeLimit } from './startTimeLimit.ts'

/** Runs a command. `onLate` gets an answer that comes after the time limit. */
export type CommandGuard = <T>(command: () => Promise<T>, onLate?: (answer: T) => void) => Promise<T>

export interface CommandGuardOptions {
  /** Milliseconds that the server may stay silent. */
  readonly timeoutMs: number
  /** Milliseconds after a silence in which commands fail at once. */
  readonly restMs: number
}

/**
 * Bounds commands in time, because a frozen server accepts connections and never answers. After one timeout further
 * commands fail at once for a while, so that not every request waits in vain.
 */
export function createCommandGuard({ timeoutMs, restMs }: CommandGuardOptions): CommandGuard {
  let silentUntil = 0
  return (command, onLate) => {
    if (Date.now() < silentUntil) return Promise.reject(new Error('Redis did not answer a moment ago'))
    return new Promise((resolve, reject) => {
      let isLate = false
      const stop = startTimeLimit(timeoutMs, () => {
        isLate = true
        silentUntil = Date.now() + restMs
        reject(new Error(`Redis did not answer within ${timeoutMs} ms`))
      })
      Promise.resolve()
        .then(command)
        .then((answer) => {
          if (isLate) {
            silentUntil = 0
            onLate?.(answer)
          } else resolve(answer)
        })
        .catch(reject)
        .finally(stop)
    })
  }
}
