import { createHash } from 'node:crypto'
import { Agent } from 'undici'
import type { TokenStore } from './tokens/TokenStore.ts'
import { DEFAULT_RETRY, withBackoff, type RetryPolicy } from './withBackoff.ts'
import { createAccessTokens, type AccessTokens, type FreshToken } from './createAccessTokens.ts'
import type { Member } from './Member.ts'
import { requestWecom, type WecomAnswer, type WecomCall, type WecomTransport } from './requestWecom.ts'
import { textIn } from './textIn.ts'
import { WecomError } from './WecomError.ts'

/** What only a third-party app's provider knows: suite_tickets and permanent codes. */
export interface SuitePort {
  /** Document 90600. */
  suiteAccessToken(): Promise<string>
  /** Whether that company has authorized the app. Asked at each request, so answer from memory. */
  servesCorp(corpId: string): boolean | Promise<boolean>
  /** Fetches a customer company's token by its permanent code. Document 90605. The result is cached here. */
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

/** One company's use of the app. Each has its own access_token. */
export type AppOfCorp = Omit<Member, 'userId'>

/** Calls WeCom, and again while WeCom is busy. Each rejects with a WecomError. */
export interface WecomCalls {
  /** Makes a call that carries its own credentials. */
  plain(call: WecomCall): Promise<WecomAnswer>
  /** Makes a call with the app's token, and once more with a new one if WeCom rejects the token. */
  as(app: AppOfCorp, makeCall: () => WecomCall): Promise<WecomAnswer>
  suite(suiteId: string): SuitePort
  /** Names one company's use of the app in the store. It does not reveal the secret. */
  keyOf(app: AppOfCorp): string
  /** Whether this backend works for that company. */
  serves(app: AppOfCorp): Promise<boolean>
  close(): Promise<void>
}

const ORIGIN = 'https://qyapi.weixin.qq.com'
const TIMEOUT_MS = 12_000

export function createWecomCalls(options: WecomOptions): WecomCalls {
  const dispatcher = new Agent({ connections: 64, connect: { timeout: 5000 } })
  const { timeoutMs = TIMEOUT_MS, retry = DEFAULT_RETRY } = options
  const transport: WecomTransport = { origin: options.origin ?? ORIGIN, dispatcher, timeoutMs }
  const tokensByApp = new Map<string, AccessTokens>()
  // Part of the key, so that a changed secret does not find the old secret's token.
  const secretPrint = createHash('sha256').update(options.secret).digest('hex').slice(0, 16)

  const plain: WecomCalls['plain'] = (call) =>
    withBackoff(() => requestWecom(transport, call), retry, call.signal)

  const findSuite = (suiteId: string): SuitePort | undefined =>
    options.suites && Object.hasOwn(options.suites, suiteId) ? options.suites[suiteId] : undefined

  const suite: WecomCalls['suite'] = (suiteId) => {
    const found = findSuite(suiteId)
    if (!found) throw new WecomError('unknown-suite', 'a suite that is not configured')
    return found
  }

  async function fetchOwnToken(signal: AbortSignal): Promise<FreshToken> {
    const query = { corpid: options.corpId, corpsecret: options.secret }
    const answer = await plain({ method: 'GET', path: '/cgi-bin/gettoken', query, signal })
    const accessToken = textIn(answer, 'access_token', '/cgi-bin/gettoken')
    return { accessToken, expiresInSeconds: Number(answer['expires_in']) }
  }

  const keyOf: WecomCalls['keyOf'] = ({ corpId, suiteId }) => `${corpId}:${suiteId ?? secretPrint}`

  function tokensOf(app: AppOfCorp): AccessTokens {
    const key = keyOf(app)
    const fetchToken = (signal: AbortSignal): Promise<FreshToken> =>
      app.suiteId ? suite(app.suiteId).corpAccessToken(app.corpId, signal) : fetchOwnToken(signal)
    const tokens = tokensByApp.get(key) ?? createAccessTokens({ key, store: options.store, fetchToken })
    tokensByApp.set(key, tokens)
    return tokens
  }

  return {
    plain,
    suite,
    keyOf,
    async serves({ corpId, suiteId }) {
      if (suiteId === undefined) return corpId === options.corpId
      return (await findSuite(suiteId)?.servesCorp(corpId)) ?? false
    },
    async as(app, makeCall) {
      const callWith = (accessToken: string): Promise<WecomAnswer> =>
        withBackoff(
          () => {
            // Make the call anew for each try, because an upload's body can be read only once.
            const call = makeCall()
            return requestWecom(transport, { ...call, query: { ...call.query, access_token: accessToken } })
          },
          retry,
          makeCall().signal,
        )
      const tokens = tokensOf(app)
      const accessToken = await tokens.obtain()
      try {
        return await callWith(accessToken)
      } catch (error) {
        if (!(error instanceof WecomError) || error.remedy !== 'refresh') throw error
        return callWith(await tokens.obtain(accessToken))
      }
    },
    close: () => dispatcher.destroy(),
  }
}
