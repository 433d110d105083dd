import { OK, refusal, type Answer } from './createAccessRules.ts'
import type { FakeCustomer } from './FakeWecomOptions.ts'

type Directory = Readonly<Record<string, readonly FakeCustomer[]>>

const ADDED_AT_SECONDS = 1_760_000_000

export interface CustomerRules {
  /** Document 96316: at most 100 a page, with an opaque cursor. */
  page(body: Readonly<Record<string, unknown>>): Answer
  /** Document 92117. */
  tags(): Answer
}

/** Members' customers and the company's tags, as WeCom tells of them. */
export function createCustomerRules(directory: Directory): CustomerRules {
  return { page: (body) => customersPage(directory, body), tags: () => tagList(directory) }
}

function customersPage(directory: Directory, body: Readonly<Record<string, unknown>>): Answer {
  const { userid_list: userIds, cursor, limit } = body
  if (!Array.isArray(userIds) || userIds.length === 0 || userIds.length > 100) {
    return refusal(40058, 'invalid userid_list')
  }
  const perPage = limit === undefined ? 50 : Number(limit)
  if (!(perPage >= 1 && perPage <= 100)) return refusal(40058, 'invalid limit')
  const rows = userIds.map(String).flatMap((userid) => rowsOf(directory, userid))
  if (rows.length === 0) return refusal(84061, 'not external contact')
  const from = Buffer.from(typeof cursor === 'string' ? cursor : '', 'base64url').toString()
  const start = Number(from.replace('from:', ''))
  if (!Number.isInteger(start)) return refusal(40058, 'invalid cursor')
  const end = start + perPage
  const next_cursor = end < rows.length ? Buffer.from(`from:${end}`).toString('base64url') : ''
  return { ...OK, external_contact_list: rows.slice(start, end), next_cursor }
}

function tagList(directory: Directory): Answer {
  const tag = namesOf(directory).map((name, order) => ({ id: tagId(name), name, order }))
  return { ...OK, tag_group: [{ group_id: 'group-1', group_name: '客户标签', tag }] }
}

function rowsOf(directory: Directory, userid: string): readonly Record<string, unknown>[] {
  const customers = Object.hasOwn(directory, userid) ? (directory[userid] ?? []) : []
  return customers.map((customer) => ({
    external_contact: {
      external_userid: customer.externalUserId,
      name: customer.name,
      avatar: customer.avatar ?? '',
      type: customer.corpName ? 2 : 1,
      corp_name: customer.corpName ?? '',
    },
    follow_info: {
      userid,
      remark: customer.remark ?? '',
      createtime: ADDED_AT_SECONDS,
      tag_id: (customer.tags ?? []).map(tagId),
    },
  }))
}

function namesOf(directory: Directory): readonly string[] {
  const customers = Object.values(directory).flat()
  return [...new Set(customers.flatMap((customer) => customer.tags ?? []))]
}

function tagId(name: string): string {
  return `et${Buffer.from(name).toString('hex')}`
}
