import type { WecomCalls } from './createWecomCalls.ts'
import type { Member } from './Member.ts'
import { readInstant } from './readInstant.ts'
import type { WecomAnswer } from './requestWecom.ts'
import { WecomError } from './WecomError.ts'

/** A customer group (客户群) of the member who asks. */
export interface CustomerGroup {
  readonly chatId: string
  /** Empty where nobody named it. */
  readonly name: string
  readonly memberCount: number
  /** Milliseconds since 1970. */
  readonly createdAt?: number
}

export interface GroupPage {
  readonly groups: readonly CustomerGroup[]
  /** WeCom's own cursor. Absent on the last page. */
  readonly nextCursor?: string
}

export type ListGroups = (
  member: Member,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<GroupPage>

const LIST = '/cgi-bin/externalcontact/groupchat/list'
const GROUP = '/cgi-bin/externalcontact/groupchat/get'
/** Few, because the name of each group takes another call. */
const GROUPS_PER_PAGE = 20
/** WeCom's errcode for a group that was dissolved meanwhile. */
const GROUP_IS_GONE = 49008

/** Lists the groups that a member owns (documents 92120 and 92122). */
export function createGroups(calls: WecomCalls): ListGroups {
  async function read(
    member: Member,
    chatId: string,
    signal: AbortSignal,
  ): Promise<readonly CustomerGroup[]> {
    const body = JSON.stringify({ chat_id: chatId, need_name: 0 })
    try {
      const answer = await calls.as(member, () => ({ method: 'POST', path: GROUP, body, signal }))
      return groupsIn(answer, member)
    } catch (error) {
      if (error instanceof WecomError && error.errcode === GROUP_IS_GONE) return []
      throw error
    }
  }

  return async (member, cursor = '', signal) => {
    const owner_filter = { userid_list: [member.userId] }
    const body = JSON.stringify({ status_filter: 0, owner_filter, cursor, limit: GROUPS_PER_PAGE })
    const answer = await calls.as(member, () => ({ method: 'POST', path: LIST, body, signal }))
    const chatIds = listOf(answer['group_chat_list']).flatMap(({ chat_id: id }) =>
      typeof id === 'string' ? [id] : [],
    )
    const groups = await Promise.all(chatIds.map((chatId) => read(member, chatId, signal)))
    const nextCursor = answer['next_cursor']
    return {
      groups: groups.flat(),
      ...(typeof nextCursor === 'string' && nextCursor !== '' ? { nextCursor } : {}),
    }
  }
}

/** None where the group is another member's. */
function groupsIn(answer: WecomAnswer, { userId }: Member): readonly CustomerGroup[] {
  const [group = {}] = listOf([answer['group_chat']])
  const { chat_id: chatId, name, owner, member_list: members, create_time: createTime } = group
  if (typeof chatId !== 'string' || chatId === '' || owner !== userId) return []
  const createdAt = readInstant(createTime)
  return [
    {
      chatId,
      name: typeof name === 'string' ? name : '',
      memberCount: listOf(members).length,
      ...(createdAt === undefined ? {} : { createdAt }),
    },
  ]
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value)
    ? value.map((entry) => (typeof entry === 'object' && entry !== null ? (entry as WecomAnswer) : {}))
    : []
}
