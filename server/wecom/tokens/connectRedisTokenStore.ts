import { createRedisTokenStore } from './createRedisTokenStore.ts'
import { startTimeLimit } from './startTimeLimit.ts'
import type { TokenStore } from './TokenStore.ts'

const CONNECT_MAX_MS = 5000
const CLOSE_MAX_MS = 2000

/** Connects with `@redis/client`, an optional dependency for several instances. */
export async function connectRedisTokenStore(
  url: string,
  onError: (error: unknown) => void,
): Promise<TokenStore> {
  const { createClient } = await import('@redis/client').catch(() => {
    throw new Error(
      'REDIS_URL is set, and the package @redis/client is not installed: npm install @redis/client',
    )
  })
  let hasConnected = false
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MAX_MS,
      // Fail the start on a wrong address, but reconnect to a Redis that goes away later.
      reconnectStrategy: (retries, cause) => (hasConnected ? Math.min(2000, 50 * 2 ** retries) : cause),
    },
  })
  client.on('error', onError)
  // A frozen Redis accepts the connection and answers neither the greeting nor the farewell.
  if (!(await isSettled(client.connect(), CONNECT_MAX_MS))) {
    client.destroy()
    throw new Error(`Redis does not answer within ${CONNECT_MAX_MS} ms`)
  }
  hasConnected = true
  return createRedisTokenStore(client, {
    async disconnect() {
      if (!(await isSettled(client.close(), CLOSE_MAX_MS))) client.destroy()
    },
  })
}

/** False: it took too long. Rejects as the promise does. */
async function isSettled(promise: Promise<unknown>, maxMs: number): Promise<boolean> {
  let stop = (): void => undefined
  const late = new Promise<boolean>((resolve) => (stop = startTimeLimit(maxMs, () => resolve(false))))
  try {
    return await Promise.race([promise.then(() => true), late])
  } finally {
    stop()
  }
}
