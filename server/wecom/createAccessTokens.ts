import type { StoredToken, TokenStore } from './tokens/TokenStore.ts'

export interface AccessTokens {
  /** Gives a live access_token, and never `refused`, which WeCom has just rejected. */
  obtain(refused?: string): Promise<string>
}

export interface FreshToken {
  readonly accessToken: string
  readonly expiresInSeconds: number
}

export interface AccessTokenOptions {
  /** Key of this app and its secret in the store. It does not reveal the secret. */
  readonly key: string
  readonly store: TokenStore
  readonly fetchToken: (signal: AbortSignal) => Promise<FreshToken>
}

/** Document 91039. */
const LIFE_SECONDS = 7200
const MARGIN_SECONDS = 300

/** Keeps one app's access_token until shortly before it expires. Concurrent callers share one fetch. */
export function createAccessTokens({ key, store, fetchToken }: AccessTokenOptions): AccessTokens {
  let local: StoredToken | undefined
  let inFlight: Promise<StoredToken> | undefined

  const usable = (token: StoredToken | undefined, refused: string | undefined): token is StoredToken =>
    token !== undefined && token.accessToken !== refused && token.expiresAt > Date.now()

  function renew(refused: string | undefined): Promise<StoredToken> {
    return store.exclusively(key, async (signal) => {
      const stored = await store.read(key)
      if (usable(stored, refused)) return stored
      const { accessToken, expiresInSeconds } = await fetchToken(signal)
      const life = lifeSeconds(expiresInSeconds)
      const margin = Math.min(MARGIN_SECONDS, life / 10)
      const fresh = { accessToken, expiresAt: Date.now() + (life - margin) * 1000 }
      await store.write(key, fresh)
      return fresh
    })
  }

  return {
    async obtain(refused) {
      if (usable(local, refused)) return local.accessToken
      // Check again after a running renewal, because it may have begun before this token was refused.
      if (inFlight) {
        const joined = await inFlight
        if (usable(joined, refused)) return joined.accessToken
      }
      inFlight ??= renew(refused)
        .then((token) => (local = token))
        .finally(() => (inFlight = undefined))
      return (await inFlight).accessToken
    },
  }
}

/** Uses the documented life where WeCom says none that is possible, because a life of 0 would make every request fetch a token. WeCom refuses a token that ends earlier, and it is renewed then. */
function lifeSeconds(said: number): number {
  return said > 0 ? Math.min(said, LIFE_SECONDS) : LIFE_SECONDS
}
