import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { RequestEnv } from './RequestEnv.ts'

/** Logs one line a request, with the id that the client gets too. Queries and headers are left out, because they hold names and tokens. */
export function requestLog(logger: Logger): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    const requestId = c.get('requestId')
    const log = logger.child({ requestId })
    c.set('log', log)
    await next()
    // Set it again, because a response made outside of Hono's context lacks it.
    c.header('x-request-id', requestId)
    log.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      code: c.get('problemCode'),
      member: c.get('member')?.userId,
      durationMs: Math.round(performance.now() - startedAt),
    })
  }
}
