import { randomBytes } from 'node:crypto'
import type { FakeWecomOptions } from './FakeWecomOptions.ts'

export interface Answer {
  readonly errcode: number
  readonly errmsg: string
  readonly [key: string]: unknown
}

export function refusal(errcode: number, errmsg: string): Answer {
  return { errcode, errmsg: `${errmsg}, hint: [${randomBytes(8).toString('hex')}], from ip: 127.0.0.1` }
}

export const OK = { errcode: 0, errmsg: 'ok' } as const

/** A code lives five minutes and works once. */
const CODE_LIFE_MS = 5 * 60_000

export interface AccessRules {
  /** Document 91039: the same token while it lives. */
  getToken(query: URLSearchParams): Answer
  /** Undefined: the token is good. */
  refuseToken(query: URLSearchParams): Answer | undefined
  refuseSuiteToken(query: URLSearchParams): Answer | undefined
  /** Document 92423. */
  exchangeCode(query: URLSearchParams): Answer
  issueCode(userId: string): string
  revokeTokens(): void
  readonly secretsOnTheWire: readonly string[]
}

/** Tokens and login codes, as WeCom keeps them. */
export function createAccessRules(
  options: Required<Pick<FakeWecomOptions, 'corpId' | 'secret' | 'tokenLifeSeconds' | 'now'>> &
    FakeWecomOptions,
): AccessRules {
  const { corpId, secret, tokenLifeSeconds, now } = options
  const codes = new Map<string, { readonly userId: string; readonly expiresAt: number }>()
  const revoked = new Set<string>()
  const wire: string[] = [secret]
  let live: { readonly token: string; readonly expiresAt: number } | undefined

  const make = (prefix: string): string => {
    const made = `${prefix}-${randomBytes(24).toString('hex')}`
    wire.push(made)
    return made
  }

  function userOf(code: string): string | undefined {
    const issued = codes.get(code)
    codes.delete(code)
    if (issued) return issued.expiresAt > now() ? issued.userId : undefined
    return options.memberOfCode?.(code)
  }

  return {
    secretsOnTheWire: wire,
    getToken(query) {
      if (query.get('corpid') !== corpId) return refusal(40013, 'invalid corpid')
      if (query.get('corpsecret') !== secret) return refusal(40001, 'invalid credential')
      if (!live || live.expiresAt <= now()) {
        live = { token: make('access-token'), expiresAt: now() + tokenLifeSeconds * 1000 }
      }
      const expires_in = Math.ceil((live.expiresAt - now()) / 1000)
      return { ...OK, access_token: live.token, expires_in }
    },
    refuseToken(query) {
      const token = query.get('access_token')
      if (!token) return refusal(41001, 'access_token missing')
      if (token !== live?.token) return refusal(revoked.has(token) ? 40014 : 42001, 'invalid access_token')
      return live.expiresAt <= now() ? refusal(42001, 'access_token expired') : undefined
    },
    refuseSuiteToken(query) {
      const isGood = options.suiteAccessToken && query.get('suite_access_token') === options.suiteAccessToken
      return isGood ? undefined : refusal(40082, 'invalid suite_token')
    },
    exchangeCode(query) {
      if (query.get('grant_type') !== 'authorization_code') return refusal(40002, 'invalid grant_type')
      const userid = userOf(query.get('js_code') ?? '')
      if (userid === undefined) return refusal(40029, 'invalid code')
      return { ...OK, corpid: corpId, userid, session_key: make('session-key') }
    },
    issueCode(userId) {
      const code = make('login-code')
      codes.set(code, { userId, expiresAt: now() + CODE_LIFE_MS })
      return code
    },
    revokeTokens() {
      if (live) revoked.add(live.token)
      live = undefined
    },
  }
}
