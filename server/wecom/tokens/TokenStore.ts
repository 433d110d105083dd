export interface StoredToken {
  readonly accessToken: string
  /** Milliseconds since 1970, some time before WeCom's own expiry. */
  readonly expiresAt: number
}

/** Keeps access_tokens. All instances of a backend share one, so that they ask WeCom once. */
export interface TokenStore {
  read(key: string): Promise<StoredToken | undefined>
  write(key: string, token: StoredToken): Promise<void>
  /** Runs the work alone for that key. The signal aborts when the exclusive time is over. */
  exclusively<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The exclusive time. A wait for somebody else's and one's own end before the kit gives up, after 15 s. */
export const WORK_MAX_MS = 7000
