export interface ExpiringCache<T> {
  /** Gives the cached value, or makes a new one. Concurrent callers share it; a failure is not cached. */
  get(key: string, make: () => Promise<T>): Promise<T>
}

export function createExpiringCache<T>(lifeMs: number): ExpiringCache<T> {
  const entries = new Map<string, { readonly value: Promise<T>; readonly expiresAt: number }>()
  return {
    get(key, make) {
      const kept = entries.get(key)
      if (kept && kept.expiresAt > Date.now()) return kept.value
      const value = make()
      entries.set(key, { value, expiresAt: Date.now() + lifeMs })
      value.catch(() => entries.delete(key))
      return value
    },
  }
}
