import { type RawFailure, toShareFailure } from './failure.ts'

/** Why a medium was not picked, or not uploaded, as data. WeCom documents 96484 (media), 90313 (codes). */
export interface MediaFailure {
  readonly code: MediaFailureCode
  /** What can be done about it, by whom. */
  readonly remedy: MediaRemedy
  /** It can pass by itself: worth another try without asking anybody. */
  readonly passes: boolean
  readonly raw: RawFailure
  readonly details: MediaFailureDetails
}

export type MediaFailureCode = keyof typeof TRAITS

export type MediaRemedy =
  | 'retry'
  /** Choose another medium, or the same one again. */
  | 'choose-another'
  | 'log-in'
  /** The member allows it in the client's settings. */
  | 'allow'
  | 'use-phone'
  /** An administrator of the company mends it. */
  | 'contact-admin'
  /** Whoever builds the app mends it. */
  | 'contact-developer'

export interface MediaFailureDetails {
  /** Bytes: the size of the medium, and the limit that it breaks. */
  readonly bytes?: number
  readonly limitBytes?: number
  /** `too-many`: how many a message takes. */
  readonly max?: number
  /** `wrong-type`: what its first bytes say it is, such as `heic`; absent if they say nothing. */
  readonly format?: string
  /** Of an HTTP answer. */
  readonly status?: number
}

type Traits = { readonly remedy: MediaRemedy; readonly passes: boolean }
const mendedBy = (remedy: MediaRemedy): Traits => ({ remedy, passes: false })
const passing: Traits = { remedy: 'retry', passes: true }

const TRAITS = {
  /** The medium itself. */
  'too-large': mendedBy('choose-another'),
  'too-small': mendedBy('choose-another'),
  'wrong-type': mendedBy('choose-another'),
  'too-many': mendedBy('choose-another'),
  /** Neither the phone nor the company's library has it any more. */
  'source-gone': mendedBy('choose-another'),
  /** The library's address is one that the backend does not fetch from. */
  'source-refused': mendedBy('contact-developer'),
  /** The way there. */
  network: passing,
  timeout: passing,
  'server-failed': passing,
  'wecom-busy': passing,
  'too-often': passing,
  'session-expired': mendedBy('log-in'),
  'no-permission': mendedBy('contact-admin'),
  /** The backend's secret, address or contract with WeCom. */
  misconfigured: mendedBy('contact-developer'),
  /** An answer of the backend that says neither yes nor no. */
  'bad-answer': mendedBy('contact-developer'),
  /** The address is not among the mini-program's server domains. */
  'domain-not-allowed': mendedBy('contact-developer'),
  /** Picking. */
  'privacy-not-declared': mendedBy('contact-developer'),
  'privacy-refused': mendedBy('allow'),
  'not-allowed': mendedBy('allow'),
  'unsupported-client': mendedBy('use-phone'),
  unknown: mendedBy('retry'),
} as const satisfies Record<string, Traits>

/** WeCom's codes, document 90313. What only the server can mend by itself (a stale access_token) can pass. */
const WECOM_CODES: Readonly<Record<string, MediaFailureCode>> = {
  '-1': 'wecom-busy',
  40001: 'misconfigured',
  40004: 'wrong-type',
  40006: 'too-large',
  40014: 'server-failed',
  40029: 'session-expired',
  42001: 'server-failed',
  45009: 'too-often',
  45033: 'wecom-busy',
  48002: 'no-permission',
  60011: 'no-permission',
  60020: 'misconfigured',
  84061: 'no-permission',
  84074: 'no-permission',
}

/** The codes of the kit's backend contract, where the HTTP status alone would say too little or the wrong thing. */
const BACKEND_CODES: Readonly<Record<string, MediaFailureCode>> = {
  'too-large': 'too-large',
  'too-small': 'too-small',
  'wrong-file-type': 'wrong-type',
  'unknown-source': 'source-gone',
  'bad-source': 'source-refused',
  'host-not-allowed': 'source-refused',
  'private-address': 'source-refused',
  'too-many-requests': 'too-often',
  'too-many-uploads': 'too-often',
  'wecom-quota': 'too-often',
  'wecom-busy': 'wecom-busy',
  'wecom-misconfigured': 'misconfigured',
  'too-slow': 'timeout',
  'wecom-timeout': 'timeout',
}

/** What clients say. First match wins. */
const PATTERNS: readonly (readonly [RegExp, MediaFailureCode])[] = [
  [/domain list/i, 'domain-not-allowed'],
  [/not declared in the privacy/i, 'privacy-not-declared'],
  [/privacy/i, 'privacy-refused'],
  [/auth\w* (den|no|fail)|not authori[sz]ed|permission denied|system permission/i, 'not-allowed'],
  [/no such file|file.{0,40}(not exist|not found|no longer)|not ?found.{0,20}file/i, 'source-gone'],
  [/time(d )?-?out/i, 'timeout'],
  [
    /not (support|implemented)|unsupported|not a function|function not exist|of undefined/i,
    'unsupported-client',
  ],
  [/exceed|too large/i, 'too-large'],
  [
    /network|socket|connect|interrupted|abort|econn|dns|ssl|uploadfile:fail|failed to fetch|offline/i,
    'network',
  ],
]

/** "api scope is not declared in the privacy agreement", as a number. */
const PRIVACY_NOT_DECLARED_ERRNO = 112

/**
 * Recognises what a client, a backend or WeCom may say: `{errMsg, errno?}`, `{errcode, errmsg}`, `{status, code?}` (problem+json), an Error,
 * a string. A MediaFailure is given back as it is. Never throws; what it does not know is `unknown`, with the raw text kept.
 */
export function toMediaFailure(raw: unknown): MediaFailure {
  if (isMediaFailure(raw)) return raw
  const said = toShareFailure(raw).raw
  const status = numberOf(raw, 'status')
  const backendCode = fieldOf(raw, 'code')
  const message = said.message || (typeof backendCode === 'string' ? backendCode : '')
  return createMediaFailure(
    codeOf(raw, { ...said, message }, backendCode, status),
    { ...said, message },
    { ...(status !== undefined && { status }) },
  )
}

export function createMediaFailure(
  code: MediaFailureCode,
  raw: RawFailure = { message: '' },
  details: MediaFailureDetails = {},
): MediaFailure {
  return { code, ...TRAITS[code], raw, details }
}

function codeOf(
  raw: unknown,
  { message, errCode }: RawFailure,
  backendCode: unknown,
  status: number | undefined,
): MediaFailureCode {
  const known = own(WECOM_CODES, errCode) ?? own(BACKEND_CODES, backendCode)
  if (known) return known
  if (numberOf(raw, 'errno') === PRIVACY_NOT_DECLARED_ERRNO) return 'privacy-not-declared'
  if (status !== undefined) return codeOfStatus(status)
  return PATTERNS.find(([pattern]) => pattern.test(message))?.[1] ?? 'unknown'
}

function codeOfStatus(status: number): MediaFailureCode {
  if (status === 401) return 'session-expired'
  if (status === 403) return 'no-permission'
  if (status === 404 || status === 405) return 'misconfigured'
  if (status === 408) return 'timeout'
  if (status === 413) return 'too-large'
  if (status === 415) return 'wrong-type'
  if (status === 429) return 'too-often'
  return status >= 500 ? 'server-failed' : 'bad-answer'
}

function own<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' || typeof key === 'number'
    ? Object.entries(table).find(([name]) => name === String(key))?.[1]
    : undefined
}

function numberOf(raw: unknown, name: string): number | undefined {
  const value = fieldOf(raw, name)
  return typeof value === 'number' ? value : undefined
}

function fieldOf(raw: unknown, name: string): unknown {
  try {
    return (raw as Readonly<Record<string, unknown>> | undefined)?.[name]
  } catch {
    return undefined
  }
}

function isMediaFailure(raw: unknown): raw is MediaFailure {
  return typeof fieldOf(raw, 'passes') === 'boolean' && own(TRAITS, fieldOf(raw, 'code')) !== undefined
}
