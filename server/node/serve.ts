import { pino, type Logger } from 'pino'
import { createShareBackend } from '../app/createShareBackend.ts'
import { readSettings, type Settings } from './readSettings.ts'
import { startServer, type RunningServer } from './startServer.ts'
import { connectRedisTokenStore } from '../wecom/tokens/connectRedisTokenStore.ts'

/** Runs the backend with the environment's settings until a signal comes. Gives the exit code. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env)
  if ('problems' in settings) {
    for (const problem of settings.problems) console.error(problem)
    return 2
  }
  const logger = pino({ level: settings.logLevel })
  const server = await start(settings, logger)
  logger.info({ url: server.url }, 'listening')
  const signal = await nextSignal()
  logger.info({ signal }, 'closing: running requests may finish')
  await server.close()
  return 0
}

async function start(settings: Settings, logger: Logger): Promise<RunningServer> {
  const { redisUrl, trustedProxies, port, host, ...options } = settings
  const onError = (error: unknown): void =>
    logger.error({ cause: error instanceof Error ? error.message : 'unknown' }, 'Redis')
  const store = redisUrl === undefined ? undefined : await connectRedisTokenStore(redisUrl, onError)
  const clientAddress = (request: Request, remote: string | undefined): string | undefined =>
    forwardedFor(request, trustedProxies) ?? remote
  const backend = createShareBackend({ ...options, store, clientAddress, logger })
  try {
    return await startServer(backend, { port, host })
  } catch (error) {
    // An open connection to Redis would keep the process alive.
    await backend.close()
    throw error
  }
}

/** Gives the address that the outermost trusted proxy saw. Entries before it are not trusted, because a client can write them. */
export function forwardedFor(request: Request, trustedProxies: number): string | undefined {
  if (trustedProxies === 0) return undefined
  const addresses = (request.headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  return addresses.at(-trustedProxies) || undefined
}

/** Waits for the first signal. A second one ends the process at once. */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM']
    const onSignal = (signal: NodeJS.Signals): void => {
      for (const name of signals) process.off(name, onSignal)
      resolve(signal)
    }
    for (const name of signals) process.on(name, onSignal)
  })
}
