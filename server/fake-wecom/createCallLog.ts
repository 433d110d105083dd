import type { ServerResponse } from 'node:http'

/** Counts the calls that arrive, by path. */
export interface CallLog {
  readonly calls: Readonly<Record<string, number>>
  /** Calls that are neither answered nor cut. */
  readonly open: number
  add(path: string, response: ServerResponse): void
  /** Settles when this many have arrived, counted from the start. */
  arrived(path: string, count: number): Promise<void>
}

export function createCallLog(): CallLog {
  const calls: Record<string, number> = {}
  let waiting: { readonly path: string; readonly count: number; readonly settle: () => void }[] = []
  let open = 0

  const settleDue = (): void => {
    const isDue = ({ path, count }: { readonly path: string; readonly count: number }): boolean =>
      (calls[path] ?? 0) >= count
    for (const { settle } of waiting.filter(isDue)) settle()
    waiting = waiting.filter((waiter) => !isDue(waiter))
  }

  return {
    calls,
    get open() {
      return open
    },
    add(path, response) {
      calls[path] = (calls[path] ?? 0) + 1
      open += 1
      response.on('close', () => (open -= 1))
      settleDue()
    },
    arrived: (path, count) =>
      new Promise((settle) => {
        waiting.push({ path, count, settle })
        settleDue()
      }),
  }
}
