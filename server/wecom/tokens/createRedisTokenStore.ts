import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { WecomError } from '../WecomError.ts'
import type { StoredToken, TokenStore } from './TokenStore.ts'

/** The commands that a Redis client must have. `@redis/client` and `redis` do. */
export interface RedisCommands {
  get(key: string): Promise<string | null>
  set(
    key: string,
    value: string,
    options: {
      readonly expiration: { readonly type: 'PX'; readonly value: number }
      readonly condition?: 'NX'
    },
  ): Promise<unknown>
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>
}

export interface RedisTokenStoreOptions {
  /** Before every key. */
  readonly prefix?: string
  /** Called by `close`. Absent: the caller closes the client. */
  readonly disconnect?: () => Promise<unknown>
}

/** Longer than a refresh may take, so that only a dead instance's lock ever expires. */
const LOCK_MS = 20_000
const WORK_MAX_MS = 15_000
const POLL_MS = 40

/** Deletes the lock only if it is still ours. */
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

/** A store for several instances: one refreshes the token under a lock, the others find it. */
export function createRedisTokenStore(
  redis: RedisCommands,
  options: RedisTokenStoreOptions = {},
): TokenStore {
  const { prefix = 'taro-wecom-share:' } = options
  const tokenKey = (key: string): string => `${prefix}token:${key}`
  const lockKey = (key: string): string => `${prefix}lock:${key}`

  async function acquire(key: string, owner: string): Promise<void> {
    const giveUpAt = Date.now() + 2 * LOCK_MS
    while (Date.now() < giveUpAt) {
      const taken = await redis.set(lockKey(key), owner, {
        expiration: { type: 'PX', value: LOCK_MS },
        condition: 'NX',
      })
      if (taken !== null) return
      await delay(POLL_MS * (0.5 + Math.random()))
    }
    throw new Error('the lock for the token refresh was never free')
  }

  return {
    read: (key) =>
      reachable(async () => {
        const text = await redis.get(tokenKey(key))
        return text === null ? undefined : parseToken(text)
      }),
    write: (key, token) =>
      reachable(async () => {
        const lifeMs = Math.max(1, Math.round(token.expiresAt - Date.now()))
        await redis.set(tokenKey(key), JSON.stringify(token), { expiration: { type: 'PX', value: lifeMs } })
      }),
    async exclusively(key, work) {
      const owner = randomUUID()
      await reachable(() => acquire(key, owner))
      try {
        return await work(AbortSignal.timeout(WORK_MAX_MS))
      } finally {
        // A lock that cannot be released expires by itself.
        await redis.eval(RELEASE, { keys: [lockKey(key)], arguments: [owner] }).catch(() => undefined)
      }
    },
    close: async () => void (await options.disconnect?.()),
  }
}

async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new WecomError('store-unavailable', describe(cause), { cause, retryAfterSeconds: 5 })
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function parseToken(text: string): StoredToken | undefined {
  try {
    const { accessToken, expiresAt } = JSON.parse(text) as Partial<StoredToken>
    return typeof accessToken === 'string' && typeof expiresAt === 'number'
      ? { accessToken, expiresAt }
      : undefined
  } catch {
    return undefined
  }
}
