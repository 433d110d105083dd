import type { MiddlewareHandler } from 'hono'
import { pino, type Logger } from 'pino'
import type { RequestEnv } from './RequestEnv.ts'

/** One line a request, with an id that also goes to the client. Queries and headers stay out: they hold names and tokens. */
export function requestLog(logger: Logger = pino({ level: 'silent' })): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    const requestId = c.get('requestId')
    const log = logger.child({ requestId })
    c.set('log', log)
    await next()
    // Again, because an answer that was not made by Hono's context lost it.
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
