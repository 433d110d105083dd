import { createMiddleware } from 'hono/factory'

/** Answers hold tokens and customers, so no cache may keep them. */
export const neverCached = createMiddleware(async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
})
