import { OK, refusal, type Answer } from './createAccessRules.ts'
import type { FakeMessage } from './FakeMessage.ts'
import type { FakeMoment } from './FakeMoment.ts'

type Body = Readonly<Record<string, unknown>>

export interface RecordRules {
  /** Document 93338: at most a month and 100 a page. */
  readonly messages: (body: Body) => Answer
  /** Document 93338: at most 1000 a page. */
  readonly sendResult: (body: Body) => Answer
  /** Document 93333: at most 30 days and 20 a page. */
  readonly moments: (body: Body) => Answer
  /** Document 93333: at most 5000 a page. */
  readonly momentVisibility: (body: Body) => Answer
  /** Document 93333. */
  readonly momentReactions: (body: Body) => Answer
}

export interface FakeRecords {
  readonly messages: readonly FakeMessage[]
  readonly moments: readonly FakeMoment[]
}

const DAY_SECONDS = 24 * 60 * 60

/** Records of mass messages and Moments, as WeCom tells of them. The lists are read at each call, so that a record can appear late. */
export function createRecordRules({ messages, moments }: FakeRecords): RecordRules {
  return {
    messages(body) {
      const { chat_type: chatType } = body
      if (chatType !== 'single' && chatType !== 'group') return refusal(40058, 'invalid chat_type')
      const refused = refuseSpan(body, 31)
      if (refused) return refused
      const rows = messages
        .filter((one) => one.chatType === chatType && isAsked(body, one, one.isCorporate ? 0 : 1))
        .map(messageRow)
      return page(rows, body, { key: 'group_msg_list', max: 100, usual: 50 })
    },
    sendResult(body) {
      const message = messages.find(({ id }) => id === body['msgid'])
      if (!message) return refusal(40058, 'invalid msgid')
      const rows = message.recipients
        // Of groups WeCom lists only the sent ones.
        .filter(({ status }) => message.chatType === 'single' || status === 1)
        .map(({ id, status }) => ({
          [message.chatType === 'single' ? 'external_userid' : 'chat_id']: id,
          userid: message.creator,
          status,
          send_time: status === 1 ? Math.floor(message.createdAt / 1000) + 2 : 0,
        }))
      return page(rows, body, { key: 'send_list', max: 1000, usual: 500 })
    },
    moments(body) {
      const refused = refuseSpan(body, 30)
      if (refused) return refused
      const rows = moments.filter((one) => isAsked(body, one, 1)).map(momentRow)
      return page(rows, body, { key: 'moment_list', max: 20, usual: 20 })
    },
    momentVisibility(body) {
      const moment = momentOf(moments, body)
      if (!moment) return refusal(40058, 'invalid moment_id')
      const rows = moment.visibleTo.map((id) => ({ external_userid: id }))
      return page(rows, body, { key: 'customer_list', max: 5000, usual: 3000 })
    },
    momentReactions(body) {
      const moment = momentOf(moments, body)
      if (!moment) return refusal(40058, 'invalid moment_id')
      const rows = (ids: readonly string[] = []) =>
        ids.map((id) => ({ external_userid: id, create_time: Math.floor(moment.createdAt / 1000) + 60 }))
      return { ...OK, comment_list: rows(moment.comments), like_list: rows(moment.likes) }
    },
  }
}

function refuseSpan({ start_time: from, end_time: until }: Body, daysMax: number): Answer | undefined {
  const span = Number(until) - Number(from)
  return span >= 0 && span <= daysMax * DAY_SECONDS ? undefined : refusal(40058, 'invalid time range')
}

function isAsked(
  { creator, filter_type: filterType = 2, start_time: from, end_time: until }: Body,
  record: { readonly creator?: string; readonly createdAt: number },
  createType: 0 | 1,
): boolean {
  const seconds = record.createdAt / 1000
  return (
    (creator === undefined || creator === record.creator) &&
    (filterType === 2 || filterType === createType) &&
    seconds >= Number(from) &&
    seconds <= Number(until)
  )
}

function messageRow({ id, creator, createdAt, isCorporate, text, attachments }: FakeMessage): object {
  return {
    msgid: id,
    creator,
    create_time: Math.floor(createdAt / 1000),
    create_type: isCorporate ? 0 : 1,
    ...(text === undefined ? {} : { text: { content: text } }),
    attachments: attachments ?? [],
  }
}

function momentRow({ id, creator, createdAt, text, imageCount = 0, linkUrl }: FakeMoment): object {
  return {
    moment_id: id,
    creator,
    create_time: String(Math.floor(createdAt / 1000)),
    create_type: 1,
    visible_type: 1,
    ...(text === undefined ? {} : { text: { content: text } }),
    ...(imageCount === 0
      ? {}
      : { image: Array.from({ length: imageCount }, (_, index) => ({ media_id: `WWCISP_${index}` })) }),
    ...(linkUrl === undefined ? {} : { link: { title: 'A', url: linkUrl } }),
  }
}

function momentOf(moments: readonly FakeMoment[], body: Body): FakeMoment | undefined {
  return moments.find(({ id, creator }) => id === body['moment_id'] && creator === body['userid'])
}

function page(
  rows: readonly object[],
  { cursor, limit }: Body,
  { key, max, usual }: { readonly key: string; readonly max: number; readonly usual: number },
): Answer {
  const perPage = limit === undefined ? usual : Number(limit)
  if (!(perPage >= 1 && perPage <= max)) return refusal(40058, 'invalid limit')
  const start = Number(Buffer.from(typeof cursor === 'string' ? cursor : '', 'base64url').toString())
  if (!Number.isInteger(start)) return refusal(40058, 'invalid cursor')
  const end = start + perPage
  const next_cursor = end < rows.length ? Buffer.from(String(end)).toString('base64url') : ''
  return { ...OK, [key]: rows.slice(start, end), next_cursor }
}
