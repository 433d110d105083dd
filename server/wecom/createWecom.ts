import { createWecomCalls, type WecomOptions } from './createWecomCalls.ts'
import { readCustomerPage, readTagNames, type CustomerPage } from './readCustomerPage.ts'
import { createGroups, type ListGroups } from './createGroups.ts'
import { createResults, type Results } from './results/createResults.ts'
import { createPageSigner, type SignPage } from './createPageSigner.ts'
import { createExpiringCache } from './createExpiringCache.ts'
import type { Member } from './Member.ts'
import { multipartFile } from './multipartFile.ts'
import type { OutgoingFile } from './OutgoingFile.ts'
import { readInstant } from './readInstant.ts'
import type { WecomAnswer } from './requestWecom.ts'
import { textIn } from './textIn.ts'
import { WecomError } from './WecomError.ts'

export type MediaType = 'image' | 'video' | 'file'

/** The calls to WeCom's API that sharing needs. Each rejects with a WecomError. */
export interface Wecom extends Results {
  /** Whether this backend works for the member's company. */
  serves(member: Member): Promise<boolean>
  exchangeCode(code: string, suiteId: string | undefined, signal: AbortSignal): Promise<Member>
  uploadMedia(
    member: Member,
    type: MediaType,
    file: OutgoingFile,
    signal: AbortSignal,
  ): Promise<UploadedMedia>
  uploadImage(member: Member, file: OutgoingFile, signal: AbortSignal): Promise<string>
  customersOf(member: Member, cursor: string | undefined, signal: AbortSignal): Promise<CustomerPage>
  groupsOf: ListGroups
  signPage: SignPage
  close(): Promise<void>
}

export interface UploadedMedia {
  readonly mediaId: string
  /** Milliseconds since 1970: the media lives three days from then. */
  readonly uploadedAt: number
}

const LOGIN = '/cgi-bin/miniprogram/jscode2session'
const SUITE_LOGIN = '/cgi-bin/service/miniprogram/jscode2session'
const MEDIA = '/cgi-bin/media/upload'
const IMAGE = '/cgi-bin/media/uploadimg'
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list'
const CUSTOMERS = '/cgi-bin/externalcontact/batch/get_by_user'

/** Clients renew a medium an hour before its three days end. */
const CLOCKS_DIFFER_MAX_MS = 60 * 60_000
const TAG_NAMES_MS = 10 * 60_000
/** Document 96316. */
const CUSTOMERS_PER_PAGE = 100
/** WeCom's errcode for a member without customers. */
const NO_CUSTOMERS = 84061

export function createWecom(options: WecomOptions): Wecom {
  const calls = createWecomCalls(options)
  const tagNames = createExpiringCache<ReadonlyMap<string, string>>(TAG_NAMES_MS)

  return {
    async exchangeCode(code, suiteId, signal) {
      const query = { js_code: code, grant_type: 'authorization_code' }
      const path = suiteId === undefined ? LOGIN : SUITE_LOGIN
      const answer =
        suiteId === undefined
          ? await calls.as({ corpId: options.corpId }, () => ({ method: 'GET', path, query, signal }))
          : await exchangeForSuite(suiteId)
      const member = {
        userId: textIn(answer, 'userid', path),
        corpId: textIn(answer, 'corpid', path),
        suiteId,
      }
      if (await calls.serves(member)) return member
      throw new WecomError('corp-not-served', `${path}: a member of ${member.corpId}`)

      async function exchangeForSuite(suite: string): Promise<WecomAnswer> {
        const suiteToken = await calls.suite(suite).suiteAccessToken()
        return calls.plain({
          method: 'GET',
          path,
          query: { ...query, suite_access_token: suiteToken },
          signal,
        })
      }
    },

    serves: (member) => calls.serves(member),

    async uploadMedia(member, type, file, signal) {
      const makeCall = () =>
        ({ method: 'POST', path: MEDIA, query: { type }, signal, ...multipartFile(file) }) as const
      const answer = await calls.as(member, makeCall)
      return { mediaId: textIn(answer, 'media_id', MEDIA), uploadedAt: uploadTime(answer['created_at']) }
    },

    async uploadImage(member, file, signal) {
      const makeCall = () => ({ method: 'POST', path: IMAGE, signal, ...multipartFile(file) }) as const
      return textIn(await calls.as(member, makeCall), 'url', IMAGE)
    },

    async customersOf(member, cursor = '', signal) {
      const names = await tagNames.get(`${member.corpId}:${member.suiteId ?? ''}`, async () =>
        readTagNames(await calls.as(member, () => ({ method: 'POST', path: TAGS, body: '{}' }))),
      )
      const body = JSON.stringify({ userid_list: [member.userId], cursor, limit: CUSTOMERS_PER_PAGE })
      try {
        const answer = await calls.as(member, () => ({ method: 'POST', path: CUSTOMERS, body, signal }))
        return readCustomerPage(answer, member.userId, names)
      } catch (error) {
        if (error instanceof WecomError && error.errcode === NO_CUSTOMERS) return { customers: [] }
        throw error
      }
    },

    groupsOf: createGroups(calls),

    ...createResults(calls),

    signPage: createPageSigner(calls, options),

    close: () => calls.close(),
  }
}

/** The time that WeCom says (document 96484), unless it cannot be: a time that is far off would make a medium that never expires. */
function uploadTime(createdAt: unknown): number {
  const now = Date.now()
  const said = readInstant(createdAt) ?? now
  return Math.abs(said - now) <= CLOCKS_DIFFER_MAX_MS ? said : now
}
