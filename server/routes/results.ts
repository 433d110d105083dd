import { Problem } from '../errors/Problem.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'
import type { HandOverAsked } from './WecomPort.ts'

const TARGETS = ['customers', 'groups', 'moments'] as const
const TOKEN = /^[\w-]{16,64}$/
const DIGEST = /^[0-9a-f]{64}$/
const KINDS = /^(image|link|miniprogram|video|file)(,(image|link|miniprogram|video|file)){0,8}$/
const YEAR_MS = 365 * 24 * 60 * 60_000

/** GET /results?target=&startedAgo=&endedAgo=&token=&textDigest=&msgtypes= → what became of a hand-over of the member's own. */
export async function results(c: RouteContext, { wecom, tokens }: Services): Promise<Response> {
  const member = memberOf(c)
  const result = await wecom.resultOf(member, handOverIn(c.req.query(), Date.now()), c.req.raw.signal)
  const { recordId, ...known } = result
  if (recordId === undefined) return c.json(known)
  const recipientsCursor = await tokens.sealCursor(member, 'recipients', JSON.stringify({ recordId }))
  return c.json({ ...known, recipientsCursor })
}

/** Times are told as so long ago, because a phone's clock may be wrong. */
function handOverIn(query: Readonly<Record<string, string>>, now: number): HandOverAsked {
  const { target: named = 'customers', token, textDigest, msgtypes = '' } = query
  const target = TARGETS.find((known) => known === named)
  const [startedAgo, endedAgo] = [query['startedAgo'], query['endedAgo']].map(millisecondsIn)
  if (!target) throw new Problem('bad-query', '"target" must be customers, groups or moments.')
  if (startedAgo === undefined || endedAgo === undefined || startedAgo < endedAgo)
    throw new Problem('bad-query', '"startedAgo" and "endedAgo" must be milliseconds, the first the greater.')
  if (token !== undefined && !TOKEN.test(token)) throw new Problem('bad-query', '"token" is none.')
  if (textDigest !== undefined && !DIGEST.test(textDigest))
    throw new Problem('bad-query', '"textDigest" must be a SHA-256 in hexadecimal.')
  if (msgtypes !== '' && !KINDS.test(msgtypes))
    throw new Problem('bad-query', '"msgtypes" must be kinds of attachments, with commas in between.')
  const times = { startedAt: now - startedAgo, endedAt: now - endedAgo }
  return { target, token, textDigest, ...times, msgtypes: msgtypes === '' ? [] : msgtypes.split(',') }
}

function millisecondsIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,11}$/.test(text) && Number(text) <= YEAR_MS ? Number(text) : undefined
}
