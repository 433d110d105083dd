/** Why a run did not end in a hand-over, as data. WeCom document 93571; the texts as seen in documents 93863 and 97005. */
export interface ShareFailure {
  readonly code: ShareFailureCode
  /** What can be done about it, by whom. A code too: the sentence is made where it is shown. */
  readonly remedy: ShareRemedy
  /** What the client said, for a report to whoever can mend it. */
  readonly raw: RawFailure
  readonly details: ShareFailureDetails
}

export type ShareFailureCode = keyof typeof REMEDIES

export type ShareRemedy =
  /** Try again, now or in a moment. */
  | 'retry'
  /** Wait for the other run to end. */
  | 'wait'
  /** Log in again, then try again. */
  | 'log-in'
  /** Mend the message. */
  | 'fix-message'
  /** Hand over without preselected customers and choose them in the assistant. */
  | 'reselect-recipients'
  | 'update-client'
  | 'open-in-wecom'
  | 'use-phone'
  /** An administrator mends it; the member can only report it. */
  | 'contact-admin'
  | 'none'

export interface RawFailure {
  /** As the client gave it; empty if it gave none. At most 2000 characters. */
  readonly message: string
  readonly errCode?: number | string
}

export interface ShareFailureDetails {
  /** `client-too-old`: the WeCom version that this message needs. */
  readonly requiredVersion?: string
  /** `client-too-old`: what needs it. */
  readonly feature?: 'message' | 'file' | 'recipients'
  /** The client's version, where it told. */
  readonly actualVersion?: string
  /** `unsupported-platform`: ios, android, windows, mac, ohos, ohos_pc, devtools, … */
  readonly platform?: string
}

const REMEDIES = {
  cancelled: 'none',
  'no-permission': 'contact-admin',
  'not-in-visible-range': 'contact-admin',
  'session-expired': 'log-in',
  'other-corp': 'log-in',
  'access-denied': 'contact-admin',
  'message-rejected': 'fix-message',
  'not-in-wecom': 'open-in-wecom',
  'unsupported-platform': 'use-phone',
  'unsupported-client': 'update-client',
  'client-too-old': 'update-client',
  busy: 'wait',
  timeout: 'retry',
  'upload-failed': 'retry',
  unknown: 'retry',
} as const satisfies Record<string, ShareRemedy>

/** First match wins. Texts are matched without regard to case, after the API's name is taken off. */
const PATTERNS: readonly (readonly [RegExp, ShareFailureCode])[] = [
  [/\bcancel/, 'cancelled'],
  [/no session|session\S*\W+(?:\w+\W+)*expired|invalid session|\b42013\b/, 'session-expired'],
  [/cross corp/, 'other-corp'],
  [/allow list/, 'not-in-visible-range'],
  [/no permission/, 'no-permission'],
  [/access denied|permission denied/, 'access-denied'],
  [/invalid (?:imgurl|text|attachments?|param|msgtype|mediaid|media_id)/, 'message-rejected'],
  [
    /not exist|not support|unsupported|is not a function|not implemented|of undefined|of null|undefined is not an object|null is not an object/,
    'unsupported-client',
  ],
  [/\bbusy\b/, 'busy'],
  [/time(?:d )?out/, 'timeout'],
]

const RAW_MESSAGE_MAX_CHARACTERS = 2000

/**
 * Recognises whatever a client may throw or call back: `{errMsg, errCode?}`, `{err_msg, err_code}`, `{errmsg}`, an Error, a string, nothing.
 * A ShareFailure is given back as it is. Never throws; what it does not know is `unknown`, with the raw text kept.
 */
export function toShareFailure(raw: unknown): ShareFailure {
  try {
    if (isShareFailure(raw)) return raw
    const said = rawFailure(raw)
    return createFailure(recognise(said), said)
  } catch {
    return createFailure('unknown', { message: '' })
  }
}

export function createFailure(
  code: ShareFailureCode,
  raw: RawFailure = { message: '' },
  details: ShareFailureDetails = {},
): ShareFailure {
  const remedy = details.feature === 'recipients' ? 'reselect-recipients' : REMEDIES[code]
  return { code, remedy, raw, details }
}

function recognise({ message, errCode }: RawFailure): ShareFailureCode {
  if (String(errCode) === '42013') return 'session-expired'
  const text = message.replace(/^(?:qy__|qy\.)?\w+\s*:\s*/, '').toLowerCase()
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}

function rawFailure(raw: unknown): RawFailure {
  if (typeof raw !== 'object' || raw === null) return { message: textOf(raw) }
  const answer = raw as Readonly<Record<string, unknown>>
  const message = firstOf(answer, ['errMsg', 'err_msg', 'errmsg', 'message'])
  const errCode = firstOf(answer, ['errCode', 'err_code', 'errcode'])
  return {
    message: textOf(message),
    ...((typeof errCode === 'number' || typeof errCode === 'string') && { errCode }),
  }
}

function firstOf(answer: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = readQuietly(answer, key)
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

function readQuietly(answer: Readonly<Record<string, unknown>>, key: string): unknown {
  try {
    return answer[key]
  } catch {
    return undefined
  }
}

function textOf(said: unknown): string {
  if (typeof said === 'string') return said.slice(0, RAW_MESSAGE_MAX_CHARACTERS)
  return typeof said === 'number' || typeof said === 'boolean' ? String(said) : ''
}

function isShareFailure(raw: unknown): raw is ShareFailure {
  if (typeof raw !== 'object' || raw === null || !('code' in raw) || !('remedy' in raw)) return false
  return (
    typeof raw.code === 'string' &&
    Object.keys(REMEDIES).includes(raw.code) &&
    'raw' in raw &&
    'details' in raw
  )
}
