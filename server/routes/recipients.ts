import { Problem } from '../errors/Problem.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'
import type { RecipientStatus } from './WecomPort.ts'

const STATUSES: readonly RecipientStatus[] = ['unsent', 'sent', 'notFriend', 'alreadyMessaged']

/** GET /results/recipients?cursor=&status= → {recipients, nextCursor?}: who got a message of the member's own, page by page. */
export async function recipients(c: RouteContext, { wecom, tokens }: Services): Promise<Response> {
  const member = memberOf(c)
  const { cursor: sealed = '', status: named } = c.req.query()
  const status = STATUSES.find((known) => known === named)
  if (named !== undefined && !status) throw new Problem('bad-query', '"status" is none that WeCom has.')
  const from = JSON.parse(await tokens.openCursor(member, 'recipients', sealed)) as {
    readonly recordId: string
    readonly cursor?: string
  }
  const page = await wecom.recipientsOf(member, from, status, c.req.raw.signal)
  const nextCursor = page.next && (await tokens.sealCursor(member, 'recipients', JSON.stringify(page.next)))
  return c.json({ recipients: page.recipients, ...(nextCursor ? { nextCursor } : {}) })
}
