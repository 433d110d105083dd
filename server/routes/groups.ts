import { memberOf, type RouteContext, type Services } from './RouteContext.ts'

/** GET /groups?cursor= → {groups, nextCursor?}: the customer groups that the member owns, page by page. */
export async function groups(c: RouteContext, { wecom, tokens }: Services): Promise<Response> {
  const member = memberOf(c)
  const sealed = c.req.query('cursor')
  const cursor = sealed ? await tokens.openCursor(member, 'groups', sealed) : undefined
  const page = await wecom.groupsOf(member, cursor, c.req.raw.signal)
  const nextCursor = page.nextCursor ? await tokens.sealCursor(member, 'groups', page.nextCursor) : undefined
  return c.json({ groups: page.groups, ...(nextCursor ? { nextCursor } : {}) })
}
