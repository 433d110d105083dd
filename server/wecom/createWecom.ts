import { createHash } from 'node:crypto'
import { Agent } from 'undici'
import { Problem } from '../http/problem.ts'
import type { TokenStore } from '../tokens/TokenStore.ts'
import { DEFAULT_RETRY, withBackoff, type RetryPolicy } from './backoff.ts'
import { createAccessTokens, type AccessTokens, type FreshToken } from './createAccessTokens.ts'
import { readCustomerPage, readTagNames, type CustomerPage } from './customers.ts'
import { expiringCache } from './expiringCache.ts'
import type { Member } from './Member.ts'
import { multipartFile } from './multipartFile.ts'
import type { OutgoingFile } from './OutgoingFile.ts'
import { requestWecom, type WecomCall, type WecomTransport } from './requestWecom.ts'
import { WecomError } from './WecomError.ts'

/** A third-party app's own knowledge: WeCom pushes it suite_tickets and gives it permanent codes. */
export interface SuitePort {
  /** Document 90600. */
  suiteAccessToken(): Promise<string>
  /** A customer company's token, by its permanent code. Document 90605. Cached here; asked for anew when it expires. */
  corpAccessToken(corpId: string, signal: AbortSignal): Promise<FreshToken>
}

export interface WecomOptions {
  readonly corpId: string
  readonly secret: string
  readonly store: TokenStore
  readonly suites?: Readonly<Record<string, SuitePort>> | undefined
  readonly origin?: string | undefined
  readonly retry?: RetryPolicy | undefined
  /** Milliseconds that WeCom may stay silent. */
  readonly timeoutMs?: number | undefined
}

export type MediaType = 'image' | 'video' | 'file'

/** WeCom's API, as far as sharing needs it. Every method rejects with a WecomError or a Problem. */
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
  readonly at: number
}

const ORIGIN = 'https://qyapi.weixin.qq.com'
const TIMEOUT_MS = 12_000
const TAG_NAMES_MS = 10 * 60_000
/** Document 96316. */
const CUSTOMERS_PER_PAGE = 100
/** Said of a member who has none. */
const NO_CUSTOMERS = 84061

export function createWecom(options: WecomOptions): Wecom {
  const dispatcher = new Agent({ connections: 64, connect: { timeout: 5000 } })
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const transport: WecomTransport = { origin: options.origin ?? ORIGIN, dispatcher, timeoutMs }
  const retry = options.retry ?? DEFAULT_RETRY
  const tokensByApp = new Map<string, AccessTokens>()
  const tagNames = expiringCache<ReadonlyMap<string, string>>(TAG_NAMES_MS)

  function suiteOf(suiteId: string): SuitePort {
    const suite =
      options.suites && Object.hasOwn(options.suites, suiteId) ? options.suites[suiteId] : undefined
    if (!suite) throw new Problem('unknown-suite')
    return suite
  }

  async function fetchToken(signal: AbortSignal): Promise<FreshToken> {
    const query = { corpid: options.corpId, corpsecret: options.secret }
    const call: WecomCall = { method: 'GET', path: '/cgi-bin/gettoken', query, signal }
    const answer = await withBackoff(() => requestWecom(transport, call), retry, signal)
    return {
      accessToken: textIn(answer, 'access_token', call.path),
      expiresInSeconds: Number(answer['expires_in'] ?? 7200),
    }
  }

  function tokensOf({ corpId, suiteId }: Omit<Member, 'userId'>): AccessTokens {
    // A secret that was changed must not find the old one's token in the store.
    const key = suiteId ? `${corpId}:${suiteId}` : `${corpId}:${fingerprint(options.secret)}`
    let tokens = tokensByApp.get(key)
    if (!tokens) {
      const fetchOwn = (signal: AbortSignal): Promise<FreshToken> =>
        suiteId ? suiteOf(suiteId).corpAccessToken(corpId, signal) : fetchToken(signal)
      tokens = createAccessTokens({ key, store: options.store, fetchToken: fetchOwn })
      tokensByApp.set(key, tokens)
    }
    return tokens
  }

  /** Calls with the app's token; once more, with a new one, if WeCom has ended it before its time. */
  async function callAs(
    app: Omit<Member, 'userId'>,
    makeCall: () => WecomCall,
  ): Promise<Record<string, unknown>> {
    const tokens = tokensOf(app)
    const call = (accessToken: string): Promise<Record<string, unknown>> =>
      withBackoff(
        () => {
          const made = makeCall()
          return requestWecom(transport, { ...made, query: { ...made.query, access_token: accessToken } })
        },
        retry,
        makeCall().signal,
      )
    const accessToken = await tokens.obtain()
    try {
      return await call(accessToken)
    } catch (error) {
      if (!(error instanceof WecomError) || error.remedy !== 'refresh') throw error
      return call(await tokens.obtain(accessToken))
    }
  }

  function upload(
    app: Member,
    path: string,
    query: Record<string, string>,
    file: OutgoingFile,
    signal: AbortSignal,
  ): Promise<Record<string, unknown>> {
    return callAs(app, () => ({ method: 'POST', path, query, signal, ...multipartFile(file) }))
  }

  return {
    async exchangeCode(code, suiteId, signal) {
      const query = { js_code: code, grant_type: 'authorization_code' }
      if (suiteId !== undefined) {
        const token = await suiteOf(suiteId).suiteAccessToken()
        const path = '/cgi-bin/service/miniprogram/jscode2session'
        const call: WecomCall = {
          method: 'GET',
          path,
          query: { ...query, suite_access_token: token },
          signal,
        }
        const answer = await withBackoff(() => requestWecom(transport, call), retry, signal)
        return { userId: textIn(answer, 'userid', path), corpId: textIn(answer, 'corpid', path), suiteId }
      }
      const path = '/cgi-bin/miniprogram/jscode2session'
      const answer = await callAs({ corpId: options.corpId }, () => ({ method: 'GET', path, query, signal }))
      if (answer['corpid'] !== options.corpId)
        throw new Problem('bad-code', 'The member is of another company.')
      return { userId: textIn(answer, 'userid', path), corpId: options.corpId }
    },

    async uploadMedia(member, type, file, signal) {
      const path = '/cgi-bin/media/upload'
      const answer = await upload(member, path, { type }, file, signal)
      // Seconds, and a string here. Document 96484.
      const at = Number(answer['created_at']) * 1000
      return {
        mediaId: textIn(answer, 'media_id', path),
        at: Number.isFinite(at) && at > 0 ? at : Date.now(),
      }
    },

    async uploadImage(member, file, signal) {
      const path = '/cgi-bin/media/uploadimg'
      return textIn(await upload(member, path, {}, file, signal), 'url', path)
    },

    async customersOf(member, cursor, signal) {
      const names = await tagNames.get(`${member.corpId}:${member.suiteId ?? ''}`, async () => {
        const path = '/cgi-bin/externalcontact/get_corp_tag_list'
        return readTagNames(await callAs(member, () => ({ method: 'POST', path, body: '{}' })))
      })
      const body = JSON.stringify({
        userid_list: [member.userId],
        cursor: cursor ?? '',
        limit: CUSTOMERS_PER_PAGE,
      })
      const path = '/cgi-bin/externalcontact/batch/get_by_user'
      try {
        const answer = await callAs(member, () => ({ method: 'POST', path, body, signal }))
        return readCustomerPage(answer, member.userId, names)
      } catch (error) {
        if (error instanceof WecomError && error.errcode === NO_CUSTOMERS) return { customers: [] }
        throw error
      }
    },

    close: () => dispatcher.destroy(),
  }
}

function textIn(answer: Readonly<Record<string, unknown>>, key: string, path: string): string {
  const value = answer[key]
  if (typeof value !== 'string' || value === '') throw WecomError.unanswered(path, `the answer has no ${key}`)
  return value
}

function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16)
}
