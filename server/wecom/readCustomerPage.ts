import { readInstant } from './readInstant.ts'

/** A customer of the member who asks. */
export interface Customer {
  readonly externalUserId: string
  readonly name: string
  /** The member's own note of who this is. */
  readonly remark?: string
  readonly corpName?: string
  /** https URL. */
  readonly avatar?: string
  /** Names, not ids. */
  readonly tags: readonly string[]
  /** Milliseconds since 1970. */
  readonly addedAt?: number
  readonly type: 'wechat' | 'wecom'
}

export interface CustomerPage {
  readonly customers: readonly Customer[]
  /** WeCom's own cursor. Absent on the last page. */
  readonly nextCursor?: string
}

type Json = Readonly<Record<string, unknown>>

/** Reads the answer of externalcontact/batch/get_by_user (document 96316). Rows that belong to another member are dropped. */
export function readCustomerPage(
  answer: Json,
  userId: string,
  tagNames: ReadonlyMap<string, string>,
): CustomerPage {
  const rows = listOf(answer['external_contact_list'])
  const cursor = textOf(answer['next_cursor'])
  return {
    customers: rows.flatMap((row) => readCustomer(row, userId, tagNames) ?? []),
    ...(cursor ? { nextCursor: cursor } : {}),
  }
}

/** Reads the answer of externalcontact/get_corp_tag_list (document 92117): names by id. */
export function readTagNames(answer: Json): ReadonlyMap<string, string> {
  const tags = listOf(answer['tag_group']).flatMap((group) => listOf(group['tag']))
  return new Map(tags.map((tag) => [textOf(tag['id']) ?? '', textOf(tag['name']) ?? '']))
}

function readCustomer(
  row: Json,
  userId: string,
  tagNames: ReadonlyMap<string, string>,
): Customer | undefined {
  const contact = objectOf(row['external_contact'])
  const follow = objectOf(row['follow_info'])
  const externalUserId = textOf(contact['external_userid'])
  if (!externalUserId || follow['userid'] !== userId) return undefined
  const tagIds = Array.isArray(follow['tag_id']) ? follow['tag_id'] : []
  const addedAt = readInstant(follow['createtime'])
  return {
    externalUserId,
    name: textOf(contact['name']) ?? '',
    ...optional('remark', textOf(follow['remark'])),
    ...optional('corpName', textOf(contact['corp_name']) ?? textOf(follow['remark_corp_name'])),
    ...optional('avatar', textOf(contact['avatar'])),
    tags: tagIds.flatMap((id) => tagNames.get(String(id)) || []),
    ...(addedAt === undefined ? {} : { addedAt }),
    type: contact['type'] === 2 ? 'wecom' : 'wechat',
  }
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value ? ({ [key]: value } as { readonly [key in K]?: string }) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}
