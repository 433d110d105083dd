import type { Member } from '../Member.ts'
import type { WecomCalls } from '../createWecomCalls.ts'
import type { WecomAnswer } from '../requestWecom.ts'
import { WecomError } from '../WecomError.ts'

export interface PagedCall {
  readonly path: string
  /** Without its cursor. */
  readonly body: Readonly<Record<string, unknown>>
  /** WeCom's own cursor to begin with. Default: the first page. */
  readonly cursor?: string | undefined
}

/** 20000 customers are 20 pages, and nobody has so many messages in one day. */
const PAGES_MAX = 50

/** The answers to a call, page by page, each with the cursor of the next one. Rejects where they do not end. */
export async function* eachPage(
  calls: WecomCalls,
  member: Member,
  { path, body, cursor = '' }: PagedCall,
  signal: AbortSignal,
): AsyncGenerator<{ readonly answer: WecomAnswer; readonly nextCursor: string }> {
  let next = cursor
  for (let page = 0; page < PAGES_MAX; page++) {
    const sent = JSON.stringify({ ...body, ...(next === '' ? {} : { cursor: next }) })
    const answer = await calls.as(member, () => ({ method: 'POST', path, body: sent, signal }))
    const given = answer['next_cursor']
    next = typeof given === 'string' ? given : ''
    yield { answer, nextCursor: next }
    if (next === '') return
  }
  throw new WecomError('wecom-failed', `${path}: the pages do not end`)
}
