import { createRedisTokenStore } from './createRedisTokenStore.ts'
import type { TokenStore } from './TokenStore.ts'

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
      connectTimeout: 5000,
      // Fail the start on a wrong address, but reconnect to a Redis that goes away later.
      reconnectStrategy: (retries, cause) => (hasConnected ? Math.min(2000, 50 * 2 ** retries) : cause),
    },
  })
  client.on('error', onError)
  await client.connect()
  hasConnected = true
  return createRedisTokenStore(client, { disconnect: () => client.close() })
}
