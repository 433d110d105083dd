import type { WecomCalls } from '../createWecomCalls.ts'
import type { Member } from '../Member.ts'
import { objectsIn } from '../objectsIn.ts'
import { readInstant } from '../readInstant.ts'
import type { WecomAnswer } from '../requestWecom.ts'
import { eachPage } from './eachPage.ts'

/** What became of a message to one customer or group: WeCom's status 0, 1, 2 and 3. */
export const RECIPIENT_STATUSES = ['unsent', 'sent', 'notFriend', 'alreadyMessaged'] as const

export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number]

/** Of a message: customers or groups of each status. */
export type MessageCounts = Readonly<Record<RecipientStatus, number>>

/** A customer or a group of a message. */
export interface MessageRecipient {
  /** external_userid or chat_id. */
  readonly id: string
  readonly status: RecipientStatus
  /** Milliseconds since 1970; absent where it was not sent. */
  readonly sentAt?: number
}

/** Documents 93338, 93439, 96355. */
const RESULTS = '/cgi-bin/externalcontact/get_groupmsg_send_result'
const RECIPIENTS_PER_PAGE = 1000

/** The recipients of a message, page by page. */
export async function* eachRecipientPage(
  calls: WecomCalls,
  member: Member,
  { id, cursor }: { readonly id: string; readonly cursor?: string },
  signal: AbortSignal,
): AsyncGenerator<{ readonly recipients: readonly MessageRecipient[]; readonly nextCursor: string }> {
  const body = { msgid: id, userid: member.userId, limit: RECIPIENTS_PER_PAGE }
  for await (const { answer, nextCursor } of eachPage(
    calls,
    member,
    { path: RESULTS, body, cursor },
    signal,
  )) {
    const own = objectsIn(answer['send_list']).filter(({ userid }) => userid === member.userId)
    yield { recipients: own.flatMap((row) => readRecipient(row) ?? []), nextCursor }
  }
}

/** Counts in this server, so that no customer's id leaves it for a number. */
export async function countMessage(
  calls: WecomCalls,
  member: Member,
  id: string,
  signal: AbortSignal,
): Promise<MessageCounts> {
  const counts: Record<RecipientStatus, number> = { unsent: 0, sent: 0, notFriend: 0, alreadyMessaged: 0 }
  for await (const { recipients } of eachRecipientPage(calls, member, { id }, signal))
    for (const { status } of recipients) counts[status] += 1
  return counts
}

function readRecipient(row: WecomAnswer): MessageRecipient | undefined {
  const id = row['external_userid'] ?? row['chat_id']
  const status = RECIPIENT_STATUSES[Number(row['status'])]
  if (typeof id !== 'string' || id === '' || !status) return undefined
  const sentAt = status === 'sent' ? readInstant(row['send_time']) : undefined
  return { id, status, ...(sentAt === undefined ? {} : { sentAt }) }
}
