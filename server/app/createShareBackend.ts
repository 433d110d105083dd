import { tmpdir } from 'node:os'
import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { createLimiter } from '../middleware/createLimiter.ts'
import { createMemberTokens } from '../middleware/createMemberTokens.ts'
import { Problem, problemResponse } from '../errors/Problem.ts'
import { requestLog } from '../middleware/requestLog.ts'
import { toProblem } from './toProblem.ts'
import { createImageFetcher } from '../media/createImageFetcher.ts'
import { customers } from '../routes/customers.ts'
import { resolve } from '../routes/resolve.ts'
import type { ConnectionEnv, RouteContext, RouteEnv, Services } from '../routes/RouteContext.ts'
import { session } from '../routes/session.ts'
import { image, media } from '../routes/media.ts'
import { DEFAULT_LIMITS, type ShareBackendOptions } from './ShareBackendOptions.ts'
import { createMemoryTokenStore } from '../wecom/tokens/createMemoryTokenStore.ts'
import type { TokenStore } from '../wecom/tokens/TokenStore.ts'
import { createWecom } from '../wecom/createWecom.ts'

export interface ShareBackend {
  /** The Web-standard handler. `env.incoming`, where the runtime gives it, tells the client's address. */
  fetch(request: Request, env?: ConnectionEnv): Promise<Response>
  /** From now on `/healthz` says that this instance is closing, so that a load balancer stops sending. */
  drain(): void
  /** Ends what is open towards WeCom and the store. Let requests finish first. */
  close(): Promise<void>
}

type Route = (c: RouteContext, services: Services) => Promise<Response>

/** The backend that sharing needs: login, uploads, the company's pictures, the member's customers. See openapi.yaml. */
export function createShareBackend(options: ShareBackendOptions): ShareBackend {
  const store = options.store ?? createMemoryTokenStore()
  const services = createServices(options, store)
  let isDraining = false

  const app = new Hono<RouteEnv>().basePath(options.basePath ?? '/')
  app.use(requestLog(options.logger))
  app.use(neverKept)
  app.onError((error, c) => {
    const problem = toProblem(error)
    c.set('problemCode', problem.code)
    if (problem.status >= 500 || problem.cause) c.get('log').warn(describeCause(problem))
    return problemResponse(problem, c.get('requestId'))
  })
  app.notFound((c) => problemResponse(new Problem('not-found'), c.get('requestId')))
  if (options.allowedOrigins?.length) {
    const headers = {
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['retry-after', 'x-request-id'],
    }
    app.use(
      cors({ origin: [...options.allowedOrigins], allowMethods: ['GET', 'POST'], maxAge: 600, ...headers }),
    )
  }

  app.get('/healthz', (c) => {
    if (isDraining) throw new Problem('closing')
    return c.json({ status: 'ok' })
  })
  app.post('/session', async (c) => {
    const remote = c.env.incoming?.socket?.remoteAddress
    const address = options.clientAddress ? options.clientAddress(c.req.raw, remote) : remote
    await services.sessionLimiter.count(address ?? 'unknown')
    return session(c, services)
  })
  app.all('/healthz', methodNotAllowed('GET'))
  app.all('/session', methodNotAllowed('POST'))

  app.use(membersOnly(services))
  const routes: readonly [method: 'GET' | 'POST', path: string, route: Route][] = [
    ['POST', '/media', media],
    ['POST', '/image', image],
    ['POST', '/resolve', resolve],
    ['GET', '/customers', customers],
  ]
  for (const [method, path, route] of routes) {
    app.on(method, path, (c) => route(c, services))
    app.all(path, methodNotAllowed(method))
  }

  return {
    fetch: async (request, env) => app.fetch(request, env ?? {}),
    drain: () => void (isDraining = true),
    close: async () =>
      void (await Promise.all([services.wecom.close(), services.imageFetcher.close(), store.close()])),
  }
}

function createServices(options: ShareBackendOptions, store: TokenStore): Services {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const timeouts = { idleMs: limits.bodyIdleMs, totalMs: limits.bodyTotalMs }
  const many = Number.MAX_SAFE_INTEGER
  return {
    wecom: createWecom({
      corpId: options.corpId,
      secret: options.secret,
      store,
      suites: options.suites,
      origin: options.wecomOrigin,
      retry: options.retry,
      timeoutMs: options.wecomTimeoutMs,
    }),
    tokens: createMemberTokens({ secrets: options.tokenSecrets, lifeMs: limits.tokenLifeMs }),
    imageFetcher: createImageFetcher(options.pictures ?? {}, timeouts),
    memberLimiter: createLimiter({
      perMinute: limits.requestsPerMinutePerMember,
      atOnce: limits.uploadsAtOncePerMember,
    }),
    sessionLimiter: createLimiter({ perMinute: limits.sessionsPerMinutePerAddress, atOnce: many }),
    uploadLimiter: createLimiter({ perMinute: many, atOnce: limits.uploadsAtOnce }),
    timeouts,
    spoolDirectory: options.spoolDirectory ?? tmpdir(),
  }
}

function membersOnly({ tokens, memberLimiter }: Services): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization')
    if (header === undefined) throw new Problem('no-token')
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? []
    if (token === undefined) throw new Problem('bad-token')
    const member = await tokens.verify(token)
    c.set('member', member)
    await memberLimiter.count(`${member.corpId}:${member.userId}`)
    await next()
  }
}

const neverKept: MiddlewareHandler<RouteEnv> = async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
}

function methodNotAllowed(allowed: string): (c: RouteContext) => Response {
  return (c) => {
    const response = problemResponse(new Problem('method-not-allowed'), c.get('requestId'))
    response.headers.set('allow', allowed)
    return response
  }
}

/** The cause as text: an error object itself may hold more than a log should. Where it happened helps only with a fault of ours. */
function describeCause({ code, cause }: Problem): { code: string; cause: string } {
  if (!(cause instanceof Error)) return { code, cause: String(cause) }
  return { code, cause: (code === 'internal' && cause.stack) || `${cause.name}: ${cause.message}` }
}
