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
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 5000 } })
  client.on('error', onError)
  await client.connect()
  return createRedisTokenStore(client, { disconnect: () => client.close() })
}
