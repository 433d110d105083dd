import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { WecomError } from '../WecomError.ts'
import { createCommandGuard } from './createCommandGuard.ts'
import { WORK_MAX_MS, type StoredToken, type TokenStore } from './TokenStore.ts'

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
  /** Milliseconds that a lock outlives the instance that holds it. Default 5000. */
  readonly lockMs?: number
  /** Milliseconds that Redis may stay silent. Default 2000. */
  readonly commandTimeoutMs?: number
}

/** Longer than a refresh may take. */
const ACQUIRE_MAX_MS = WORK_MAX_MS + 500
const POLL_MS = 40
const RETRY_AFTER_SECONDS = 5

/** Both touch the lock only if it is still ours. */
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`
const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`

/** A store for several instances: one refreshes the token under a lock, the others find it. */
export function createRedisTokenStore(
  redis: RedisCommands,
  options: RedisTokenStoreOptions = {},
): TokenStore {
  const { prefix = 'taro-wecom-share:', lockMs = 5000, commandTimeoutMs = 2000 } = options
  const guard = createCommandGuard({ timeoutMs: commandTimeoutMs, restMs: RETRY_AFTER_SECONDS * 1000 })
  const tokenKey = (key: string): string => `${prefix}token:${key}`
  const lockKey = (key: string): string => `${prefix}lock:${key}`

  const release = (key: string, owner: string): Promise<unknown> =>
    // A lock that cannot be released expires by itself.
    guard(() => redis.eval(RELEASE, { keys: [lockKey(key)], arguments: [owner] })).catch(() => undefined)

  async function acquire(key: string, owner: string): Promise<void> {
    const expiration = { type: 'PX', value: lockMs } as const
    const giveUpAt = Date.now() + ACQUIRE_MAX_MS
    while (Date.now() < giveUpAt) {
      const taken = await guard(
        () => redis.set(lockKey(key), owner, { expiration, condition: 'NX' }),
        // Nobody works under a lock that came too late.
        () => void release(key, owner),
      )
      if (taken !== null) return
      await delay(POLL_MS * (0.5 + Math.random()))
    }
    throw new Error('the lock for the token refresh was never free')
  }

  /** Renews the lock while the work runs, so that only a dead instance's lock expires. */
  function keepLock(key: string, owner: string): { readonly lost: AbortSignal; readonly stop: () => void } {
    const lost = new AbortController()
    const renew = async (): Promise<void> => {
      const args = { keys: [lockKey(key)], arguments: [owner, String(lockMs)] }
      const kept = await guard(() => redis.eval(RENEW, args)).catch(() => 0)
      if (kept === 0) lost.abort(unavailable(new Error('the lock was lost')))
    }
    const timer = setInterval(() => void renew(), lockMs / 3)
    return { lost: lost.signal, stop: () => clearInterval(timer) }
  }

  return {
    read: (key) =>
      reachable(async () => {
        const text = await guard(() => redis.get(tokenKey(key)))
        return text === null ? undefined : parseToken(text)
      }),
    write: (key, token) =>
      reachable(async () => {
        const lifeMs = Math.max(1, Math.round(token.expiresAt - Date.now()))
        const expiration = { type: 'PX', value: lifeMs } as const
        await guard(() => redis.set(tokenKey(key), JSON.stringify(token), { expiration }))
      }),
    async exclusively(key, work) {
      const owner = randomUUID()
      await reachable(() => acquire(key, owner))
      const { lost, stop } = keepLock(key, owner)
      try {
        return await work(AbortSignal.any([AbortSignal.timeout(WORK_MAX_MS), lost]))
      } finally {
        stop()
        await release(key, owner)
      }
    },
    close: async () => void (await options.disconnect?.()),
  }
}

async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw unavailable(cause)
  }
}

function unavailable(cause: unknown): WecomError {
  const message = cause instanceof Error ? cause.message : String(cause)
  return new WecomError('store-unavailable', message, { cause, retryAfterSeconds: RETRY_AFTER_SECONDS })
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
