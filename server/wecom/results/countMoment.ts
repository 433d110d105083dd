import type { WecomCalls } from '../createWecomCalls.ts'
import type { Member } from '../Member.ts'
import { objectsIn } from '../objectsIn.ts'
import { eachPage } from './eachPage.ts'

/** Of a Moment: customers who can see it, and what they did. */
export interface MomentCounts {
  readonly visible: number
  readonly comments: number
  readonly likes: number
}

/** Document 93333. */
const VISIBLE = '/cgi-bin/externalcontact/get_moment_send_result'
const REACTIONS = '/cgi-bin/externalcontact/get_moment_comments'
/** What WeCom gives where no limit is said; it takes 5000 at most. */
const CUSTOMERS_PER_PAGE = 3000

export async function countMoment(
  calls: WecomCalls,
  member: Member,
  id: string,
  signal: AbortSignal,
): Promise<MomentCounts> {
  const one = { moment_id: id, userid: member.userId }
  let visible = 0
  const paged = { path: VISIBLE, body: { ...one, limit: CUSTOMERS_PER_PAGE } }
  for await (const { answer } of eachPage(calls, member, paged, signal))
    visible += objectsIn(answer['customer_list']).length
  const body = JSON.stringify(one)
  const reactions = await calls.as(member, () => ({ method: 'POST', path: REACTIONS, body, signal }))
  return {
    visible,
    comments: objectsIn(reactions['comment_list']).length,
    likes: objectsIn(reactions['like_list']).length,
  }
}
