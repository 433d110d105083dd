import { OK, refusal, type Answer } from './createAccessRules.ts'
import type { FakeGroup } from './FakeWecomOptions.ts'

export interface GroupRules {
  /** Document 92120: at most 1000 a page, with an opaque cursor. */
  list(body: Readonly<Record<string, unknown>>): Answer
  /** Document 92122. */
  get(body: Readonly<Record<string, unknown>>): Answer
}

const CREATED_AT_SECONDS = 1_750_000_000

/** Members' customer groups, as WeCom tells of them. */
export function createGroupRules(groups: Readonly<Record<string, readonly FakeGroup[]>>): GroupRules {
  return {
    list({ owner_filter: filter, cursor, limit }) {
      const perPage = Number(limit)
      if (!(perPage >= 1 && perPage <= 1000)) return refusal(40058, 'invalid limit')
      const owners = ownersIn(filter)
      if (owners.length > 100) return refusal(40058, 'invalid owner_filter')
      const owned = Object.entries(groups).filter(([owner]) => owners.length === 0 || owners.includes(owner))
      const rows = owned.flatMap(([, list]) => list.map(({ chatId }) => ({ chat_id: chatId, status: 0 })))
      const start = Number(Buffer.from(typeof cursor === 'string' ? cursor : '', 'base64url').toString())
      if (!Number.isInteger(start)) return refusal(40058, 'invalid cursor')
      const end = start + perPage
      const next_cursor = end < rows.length ? Buffer.from(String(end)).toString('base64url') : ''
      return { ...OK, group_chat_list: rows.slice(start, end), next_cursor }
    },
    get({ chat_id: chatId }) {
      for (const [owner, list] of Object.entries(groups)) {
        const group = list.find((candidate) => candidate.chatId === chatId)
        if (group) return { ...OK, group_chat: describe(group, owner) }
      }
      return refusal(49008, 'group chat is dissolved')
    },
  }
}

function describe(
  { chatId, name, memberCount }: FakeGroup,
  owner: string,
): Readonly<Record<string, unknown>> {
  const member_list = Array.from({ length: memberCount }, (_, index) => ({
    userid: index === 0 ? owner : `wm-in-group-${index}`,
    type: index === 0 ? 1 : 2,
  }))
  return { chat_id: chatId, name, owner, create_time: CREATED_AT_SECONDS, member_list }
}

function ownersIn(filter: unknown): readonly string[] {
  const list =
    typeof filter === 'object' && filter !== null && 'userid_list' in filter ? filter.userid_list : []
  return Array.isArray(list) ? list.map(String) : []
}
