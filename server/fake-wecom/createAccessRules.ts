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
  /** The company of a good token. */
  corpOf(query: URLSearchParams): string
  refuseSuiteToken(query: URLSearchParams): Answer | undefined
  /** Document 90506: the ticket of a company, or of its app, while it lives. */
  ticket(query: URLSearchParams, kind: 'corp' | 'agent'): Answer
  /** Document 92423. */
  exchangeCode(query: URLSearchParams): Answer
  issueCode(userId: string, corpId?: string): string
  revokeTokens(): void
  readonly secretsOnTheWire: readonly string[]
}

/** Tokens and login codes, as WeCom keeps them. */
export function createAccessRules(options: AccessRulesOptions): AccessRules {
  const wire: string[] = []
  const make = (prefix: string): string => {
    const made = `${prefix}-${randomBytes(24).toString('hex')}`
    wire.push(made)
    return made
  }
  const tokens = createTokenRules(options, make)
  const codes = createCodeRules(options, make)
  wire.push(options.secret, ...Object.values(options.otherCorps))
  return { secretsOnTheWire: wire, ...tokens, ...codes }
}

type AccessRulesOptions = Required<
  Pick<FakeWecomOptions, 'corpId' | 'secret' | 'otherCorps' | 'tokenLifeSeconds' | 'now'>
> &
  FakeWecomOptions

type TokenRules = Pick<
  AccessRules,
  'getToken' | 'refuseToken' | 'corpOf' | 'refuseSuiteToken' | 'revokeTokens' | 'ticket'
>

interface LiveToken {
  readonly token: string
  readonly expiresAt: number
}

/** Makes a secret that is remembered as sent. */
type MakeSecret = (prefix: string) => string

function createTokenRules(options: AccessRulesOptions, make: MakeSecret): TokenRules {
  const { tokenLifeSeconds, now } = options
  const secrets = new Map([[options.corpId, options.secret], ...Object.entries(options.otherCorps)])
  const revoked = new Set<string>()
  const live = new Map<string, LiveToken>()
  const tickets = new Map<string, LiveToken>()

  function liveOf(all: Map<string, LiveToken>, key: string, prefix: string): LiveToken {
    const kept = all.get(key)
    if (kept && kept.expiresAt > now()) return kept
    const made = { token: make(prefix), expiresAt: now() + tokenLifeSeconds * 1000 }
    all.set(key, made)
    return made
  }

  function corpOf(query: URLSearchParams): string | undefined {
    return [...live].find(([, { token }]) => token === query.get('access_token'))?.[0]
  }

  return {
    getToken(query) {
      const corpId = query.get('corpid') ?? ''
      const secret = secrets.get(corpId)
      if (secret === undefined) return refusal(40013, 'invalid corpid')
      if (query.get('corpsecret') !== secret) return refusal(40001, 'invalid credential')
      const { token, expiresAt } = liveOf(live, corpId, 'access-token')
      return { ...OK, access_token: token, expires_in: Math.ceil((expiresAt - now()) / 1000) }
    },
    refuseToken(query) {
      const token = query.get('access_token')
      if (!token) return refusal(41001, 'access_token missing')
      const corpId = corpOf(query)
      if (corpId === undefined) return refusal(revoked.has(token) ? 40014 : 42001, 'invalid access_token')
      const hasExpired = (live.get(corpId)?.expiresAt ?? 0) <= now()
      return hasExpired ? refusal(42001, 'access_token expired') : undefined
    },
    corpOf: (query) => corpOf(query) ?? options.corpId,
    ticket(query, kind) {
      const { token, expiresAt } = liveOf(tickets, `${kind}:${corpOf(query)}`, `${kind}-ticket`)
      return { ...OK, ticket: token, expires_in: Math.ceil((expiresAt - now()) / 1000) }
    },
    refuseSuiteToken(query) {
      const isGood = options.suiteAccessToken && query.get('suite_access_token') === options.suiteAccessToken
      return isGood ? undefined : refusal(40082, 'invalid suite_token')
    },
    revokeTokens() {
      for (const { token } of live.values()) revoked.add(token)
      live.clear()
    },
  }
}

function createCodeRules(
  options: AccessRulesOptions,
  make: MakeSecret,
): Pick<AccessRules, 'exchangeCode' | 'issueCode'> {
  const { now } = options
  interface Owner {
    readonly userId: string
    readonly corpId: string
  }
  const codes = new Map<string, Owner & { readonly expiresAt: number }>()

  function ownerOf(code: string): Owner | undefined {
    const issued = codes.get(code)
    codes.delete(code)
    if (issued) return issued.expiresAt > now() ? issued : undefined
    const userId = options.memberOfCode?.(code)
    return userId === undefined ? undefined : { userId, corpId: options.corpId }
  }

  return {
    exchangeCode(query) {
      if (query.get('grant_type') !== 'authorization_code') return refusal(40002, 'invalid grant_type')
      const owner = ownerOf(query.get('js_code') ?? '')
      if (!owner) return refusal(40029, 'invalid code')
      return { ...OK, corpid: owner.corpId, userid: owner.userId, session_key: make('session-key') }
    },
    issueCode(userId, corpId = options.corpId) {
      const code = make('login-code')
      codes.set(code, { userId, corpId, expiresAt: now() + CODE_LIFE_MS })
      return code
    },
  }
}
