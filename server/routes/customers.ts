import { memberOf, type RouteContext, type Services } from './RouteContext.ts'

/** GET /customers?cursor= → {customers, nextCursor?}: the member's own, page by page. */
export async function customers(c: RouteContext, { wecom, tokens }: Services): Promise<Response> {
  const member = memberOf(c)
  const sealed = c.req.query('cursor')
  const cursor = sealed ? await tokens.openCursor(member, 'customers', sealed) : undefined
  const page = await wecom.customersOf(member, cursor, c.req.raw.signal)
  const nextCursor = page.nextCursor
    ? await tokens.sealCursor(member, 'customers', page.nextCursor)
    : undefined
  return c.json({ customers: page.customers, ...(nextCursor ? { nextCursor } : {}) })
}
