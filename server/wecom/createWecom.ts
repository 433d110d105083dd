import { createWecomCalls, type WecomOptions } from './createWecomCalls.ts'
import { readCustomerPage, readTagNames, type CustomerPage } from './readCustomerPage.ts'
import { createExpiringCache } from './createExpiringCache.ts'
import type { Member } from './Member.ts'
import { multipartFile } from './multipartFile.ts'
import type { OutgoingFile } from './OutgoingFile.ts'
import { textIn } from './textIn.ts'
import { WecomError } from './WecomError.ts'

export type MediaType = 'image' | 'video' | 'file'

/** The calls to WeCom's API that sharing needs. Each rejects with a WecomError. */
export interface Wecom {
  exchangeCode(code: string, suiteId: string | undefined, signal: AbortSignal): Promise<Member>
  uploadMedia(
    member: Member,
    type: MediaType,
    file: OutgoingFile,
    signal: AbortSignal,
  ): Promise<UploadedMedia>
  uploadImage(member: Member, file: OutgoingFile, signal: AbortSignal): Promise<string>
  customersOf(member: Member, cursor: string | undefined, signal: AbortSignal): Promise<CustomerPage>
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
      if (suiteId !== undefined) {
        const suiteToken = await calls.suite(suiteId).suiteAccessToken()
        const suiteQuery = { ...query, suite_access_token: suiteToken }
        const answer = await calls.plain({ method: 'GET', path: SUITE_LOGIN, query: suiteQuery, signal })
        const corpId = textIn(answer, 'corpid', SUITE_LOGIN)
        return { userId: textIn(answer, 'userid', SUITE_LOGIN), corpId, suiteId }
      }
      const { corpId } = options
      const answer = await calls.as({ corpId }, () => ({ method: 'GET', path: LOGIN, query, signal }))
      if (answer['corpid'] !== corpId) throw new WecomError('bad-code', 'the member is of another company')
      return { userId: textIn(answer, 'userid', LOGIN), corpId }
    },

    async uploadMedia(member, type, file, signal) {
      const makeCall = () =>
        ({ method: 'POST', path: MEDIA, query: { type }, signal, ...multipartFile(file) }) as const
      const answer = await calls.as(member, makeCall)
      // WeCom sends seconds, as a string. Document 96484.
      const createdAt = Number(answer['created_at']) * 1000
      return {
        mediaId: textIn(answer, 'media_id', MEDIA),
        uploadedAt: createdAt > 0 ? createdAt : Date.now(),
      }
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

    close: () => calls.close(),
  }
}
