import { createRedisTokenStore } from './createRedisTokenStore.ts'
import type { TokenStore } from './TokenStore.ts'

/** Connects with `@redis/client`, which only those who run several instances have to install. */
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
      // A wrong address must end the start; a Redis that goes away later is waited for.
      reconnectStrategy: (retries, cause) => (hasConnected ? Math.min(2000, 50 * 2 ** retries) : cause),
    },
  })
  client.on('error', onError)
  await client.connect()
  hasConnected = true
  return createRedisTokenStore(client, { disconnect: () => client.close() })
}
