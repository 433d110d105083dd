export interface StoredToken {
  readonly accessToken: string
  /** Milliseconds since 1970, some time before WeCom's own expiry. */
  readonly expiresAt: number
}

/** Keeps access_tokens. All instances of a backend share one, so that they ask WeCom once. */
export interface TokenStore {
  read(key: string): Promise<StoredToken | undefined>
  write(key: string, token: StoredToken): Promise<void>
  /** Runs the work while no other instance does for that key. The signal aborts when the exclusive time is over. */
  exclusively<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The exclusive time, in milliseconds. Waiting for another instance's and using one's own take less than the 15 s after which the kit gives up. */
export const WORK_MAX_MS = 7000
