import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import { callListener } from '../callListener.ts'

/** Tells listeners of changes by id: at once, or, where many come in a row, all together ten times a second. */
export interface ThrottledEmitter {
  /** Of `id`'s change at once; without an id of the list's. */
  emit(id?: string): void
  emitSoon(id: string): void
  /** Without an id: told of all. */
  subscribe(listener: () => void, id?: string): () => void
  /** Resolves once it is so. */
  until(isSo: () => boolean): Promise<void>
}

/** WeChat's audit allows twenty setData a second; half of them are left for the rest of the page. */
const TICK_MS = 100

export function createThrottledEmitter(clock: ClockPort): ThrottledEmitter {
  const listeners = new Set<{ readonly id: string | undefined; readonly listener: () => void }>()
  const waiting = new Set<string>()
  let timer: TimerId

  const tell = (ids: readonly string[]): void => {
    for (const entry of [...listeners]) {
      const concerned = entry.id === undefined || ids.includes(entry.id)
      if (concerned && listeners.has(entry)) callListener(entry.listener)
    }
  }
  const tick = (): void => {
    timer = undefined
    const ids = [...waiting]
    waiting.clear()
    if (ids.length > 0) tell(ids)
  }

  const subscribe: ThrottledEmitter['subscribe'] = (listener, id) => {
    const entry = { id, listener }
    listeners.add(entry)
    return () => void listeners.delete(entry)
  }

  return {
    emit(id) {
      if (id !== undefined) waiting.delete(id)
      tell(id === undefined ? [] : [id])
    },
    emitSoon(id) {
      waiting.add(id)
      timer ??= clock.setTimeout(tick, TICK_MS)
    },
    subscribe,
    until: (isSo) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return
          unsubscribe()
          resolve()
        }
        const unsubscribe = subscribe(look)
        look()
      }),
  }
}
