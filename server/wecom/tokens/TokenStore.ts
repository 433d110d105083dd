export interface StoredToken {
  readonly accessToken: string
  /** Milliseconds since 1970, already earlier than WeCom's own expiry. */
  readonly expiresAt: number
}

/** Where access_tokens are kept: shared by all instances of a backend, so that a fleet asks WeCom once. */
export interface TokenStore {
  read(key: string): Promise<StoredToken | undefined>
  write(key: string, token: StoredToken): Promise<void>
  /** Runs the work while nobody else runs work for that key. The signal aborts when the exclusive time is over. */
  exclusively<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  close(): Promise<void>
}
