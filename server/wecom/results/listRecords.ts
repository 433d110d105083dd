import type { WecomCalls } from '../createWecomCalls.ts'
import type { Member } from '../Member.ts'
import { objectOf, objectsIn } from '../objectsIn.ts'
import { readInstant } from '../readInstant.ts'
import type { WecomAnswer } from '../requestWecom.ts'
import { eachPage, type PagedCall } from './eachPage.ts'
import type { HandOver, ReceiptTarget } from './HandOver.ts'
import { NEARBY_MS } from './matchRecord.ts'
import type { MessageRecord } from './MessageRecord.ts'
import { tokensIn } from './tokensIn.ts'

/** Documents 93338 (93439 of third-party apps, 96355 of apps built by a provider). */
const MESSAGES = '/cgi-bin/externalcontact/get_groupmsg_list_v2'
/** Document 93333. */
const MOMENTS = '/cgi-bin/externalcontact/get_moment_list'
const MESSAGES_PER_PAGE = 100
const MOMENTS_PER_PAGE = 20
/** Personal ones, which the member made. */
const PERSONAL = 1
/** Milliseconds after the hand-over that a token's record is looked for, because WeCom may date it when it appears. */
const TOKEN_WINDOW_MS = 24 * 60 * 60_000

/** The member's own records that may be of the hand-over. Those of another member are dropped, whatever WeCom answers. */
export async function listRecords(
  calls: WecomCalls,
  member: Member,
  handOver: HandOver,
  signal: AbortSignal,
): Promise<readonly MessageRecord[]> {
  const { target } = handOver
  const read = target === 'moments' ? readMomentRecord : readMessageRecord
  const key = target === 'moments' ? 'moment_list' : 'group_msg_list'
  const records: MessageRecord[] = []
  for await (const { answer } of eachPage(calls, member, callFor(member, handOver), signal)) {
    const own = objectsIn(answer[key]).filter(({ creator }) => creator === member.userId)
    records.push(...own.flatMap((record) => read(record) ?? []))
  }
  return records
}

function callFor({ userId }: Member, { target, token, startedAt, endedAt }: HandOver): PagedCall {
  const latest = endedAt + (token === undefined ? NEARBY_MS : TOKEN_WINDOW_MS)
  const body = {
    start_time: Math.floor((startedAt - NEARBY_MS) / 1000),
    end_time: Math.ceil(Math.min(latest, Date.now() + NEARBY_MS) / 1000),
    creator: userId,
    filter_type: PERSONAL,
  }
  return target === 'moments'
    ? { path: MOMENTS, body: { ...body, limit: MOMENTS_PER_PAGE } }
    : { path: MESSAGES, body: { ...body, chat_type: CHAT_TYPES[target], limit: MESSAGES_PER_PAGE } }
}

const CHAT_TYPES: Readonly<Record<Exclude<ReceiptTarget, 'moments'>, string>> = {
  customers: 'single',
  groups: 'group',
}

function readMessageRecord(record: WecomAnswer): MessageRecord | undefined {
  const attachments = objectsIn(record['attachments'])
  const addresses = attachments.flatMap(({ link, miniprogram }) => [
    objectOf(link)['url'],
    objectOf(miniprogram)['page'],
  ])
  return toRecord(
    record['msgid'],
    record,
    attachments.map(({ msgtype }) => String(msgtype)),
    addresses,
  )
}

/** A Moment has a field for each kind in place of a list. */
function readMomentRecord(record: WecomAnswer): MessageRecord | undefined {
  const { image, video, link } = record
  const msgtypes = [
    ...objectsIn(image).map(() => 'image'),
    ...(objectOf(video)['media_id'] ? ['video'] : []),
    ...(objectOf(link)['url'] ? ['link'] : []),
  ]
  return toRecord(record['moment_id'], record, msgtypes, [objectOf(link)['url']])
}

function toRecord(
  id: unknown,
  { text, create_time: createTime }: WecomAnswer,
  msgtypes: readonly string[],
  addresses: readonly unknown[],
): MessageRecord | undefined {
  const createdAt = readInstant(createTime)
  if (typeof id !== 'string' || id === '' || createdAt === undefined) return undefined
  const { content } = objectOf(text)
  return {
    id,
    createdAt,
    text: typeof content === 'string' ? content : '',
    msgtypes,
    tokens: addresses.flatMap((address) => (typeof address === 'string' ? tokensIn(address) : [])),
  }
}
