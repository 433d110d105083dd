import { Hono, type MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { pino } from 'pino'
import { Problem, type ProblemCode } from '../errors/Problem.ts'
import type { Member } from '../middleware/Member.ts'
import { membersOnly } from '../middleware/membersOnly.ts'
import { neverCached } from '../middleware/neverCached.ts'
import type { ConnectionEnv, RequestEnv } from '../middleware/RequestEnv.ts'
import { requestLog } from '../middleware/requestLog.ts'
import { customers } from '../routes/customers.ts'
import { groups } from '../routes/groups.ts'
import { image } from '../routes/image.ts'
import { media } from '../routes/media.ts'
import { recipients } from '../routes/recipients.ts'
import { resolve } from '../routes/resolve.ts'
import { results } from '../routes/results.ts'
import type { RouteContext, Services } from '../routes/RouteContext.ts'
import { session } from '../routes/session.ts'
import { signature } from '../routes/signature.ts'
import { answerError, answerProblem, answerUnseen, answerWrongMethod } from './answerProblem.ts'
import { createServices } from './createServices.ts'
import type { ShareBackendOptions } from './ShareBackendOptions.ts'

export interface ShareBackend {
  /** The Web-standard handler. `env.incoming`, where the runtime gives it, tells the client's address. */
  fetch(request: Request, env?: ConnectionEnv): Promise<Response>
  /** Gives and logs the answer to a request that `fetch` cannot see, such as one that is no HTTP. */
  refuse(code: ProblemCode, cause?: unknown): Response
  /** Makes `/healthz` answer 503 from now on, so that a load balancer stops sending requests. */
  drain(): void
  /** Closes the connections to WeCom and the token store. Call it after the last request. */
  close(): Promise<void>
}

const REQUEST_ID_MAX_CHARACTERS = 64

type Route = (c: RouteContext, services: Services) => Promise<Response>

/** The backend that sharing needs: login, uploads, the company's pictures, the member's customers. See contract/openapi.yaml. */
export function createShareBackend(options: ShareBackendOptions): ShareBackend {
  const { services, close } = createServices(options)
  let isDraining = false

  const { basePath = '', logger = pino({ level: 'silent' }) } = options
  const app = new Hono<RequestEnv>()
  app.use(requestId({ limitLength: REQUEST_ID_MAX_CHARACTERS }))
  app.use(requestLog(logger))
  app.use(neverCached)
  app.onError((error, c) => answerError(c, error))
  app.notFound((c) => answerProblem(c, new Problem('not-found')))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerWrongMethod }))
  if (options.allowedOrigins?.length) {
    const headers = {
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['retry-after', 'x-request-id'],
    }
    app.use(
      cors({ origin: [...options.allowedOrigins], allowMethods: ['GET', 'POST'], maxAge: 600, ...headers }),
    )
  }

  const mounted = app.basePath(basePath || '/')
  mounted.get('/healthz', (c) => {
    if (isDraining) throw new Problem('closing')
    return c.json({ status: 'ok' })
  })
  const countAddress: MiddlewareHandler<RequestEnv> = async (c, next) => {
    const remote = c.env.incoming?.socket?.remoteAddress
    const address = options.clientAddress ? options.clientAddress(c.req.raw, remote) : remote
    await services.sessionLimiter.count(address ?? 'unknown')
    await next()
  }
  mounted.post('/session', countAddress)
  mounted.get('/signature', countAddress)
  const { tokens, memberLimiter: limiter, wecom } = services
  const admission = { tokens, limiter, serves: (member: Member) => wecom.serves(member) }
  const isOpen = [`${basePath}/healthz`, `${basePath}/session`, `${basePath}/signature`]
  mounted.use(except(isOpen, membersOnly(admission)))
  const routes: readonly [method: 'GET' | 'POST', path: string, route: Route][] = [
    ['POST', '/session', session],
    ['POST', '/media', media],
    ['POST', '/image', image],
    ['POST', '/resolve', resolve],
    ['GET', '/customers', customers],
    ['GET', '/groups', groups],
    ['GET', '/results', results],
    ['GET', '/results/recipients', recipients],
    ['GET', '/signature', signature],
  ]
  for (const [method, path, route] of routes) {
    // Catch here too, because a hang-up aborts with a text as its reason, and Hono hands errors alone to `onError`.
    mounted.on(method, path, (c) => route(c, services).catch((error: unknown) => answerError(c, error)))
  }

  return {
    fetch: async (request, env) => app.fetch(request, env ?? {}),
    refuse: (code, cause) => answerUnseen(logger, new Problem(code, undefined, { cause })),
    drain: () => void (isDraining = true),
    close,
  }
}
