import { WORK_MAX_MS, type StoredToken, type TokenStore } from './TokenStore.ts'

/** For a single instance. */
export function createMemoryTokenStore(): TokenStore {
  const tokens = new Map<string, StoredToken>()
  const queues = new Map<string, Promise<unknown>>()
  return {
    read: async (key) => tokens.get(key),
    write: async (key, token) => void tokens.set(key, token),
    exclusively(key, work) {
      const before = queues.get(key) ?? Promise.resolve()
      const mine = before.then(() => work(AbortSignal.timeout(WORK_MAX_MS)))
      const settled = mine.catch(() => undefined)
      queues.set(key, settled)
      return mine
    },
    close: async () => undefined,
  }
}
