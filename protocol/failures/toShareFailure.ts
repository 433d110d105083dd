/** Why a run did not end in a hand-over, as data. WeCom document 93571; the texts as seen in documents 93863 and 97005. */
export interface ShareFailure {
  readonly code: ShareFailureCode
  /** What can be done about it, by whom. A code too: the sentence is made where it is shown. */
  readonly remedy: ShareRemedy
  /** What the client said, for a report to whoever can mend it. */
  readonly raw: RawFailure
  readonly details: ShareFailureDetails
}

export type ShareFailureCode = keyof typeof FAILURES

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

/** The remedy of each, and how it reads from a client. The first match wins, without regard to case, after the API's name is taken off. */
const FAILURES = {
  cancelled: ['none', /\bcancel/i],
  'session-expired': ['log-in', /no session|session\S*\W+(\w+\W+)*expired|invalid session|\b42013\b/i],
  'other-corp': ['log-in', /cross corp/i],
  'not-in-visible-range': ['contact-admin', /allow list/i],
  'no-permission': ['contact-admin', /no permission/i],
  'access-denied': ['contact-admin', /(access|permission) denied/i],
  'message-rejected': ['fix-message', /invalid (imgurl|text|attachment|param|msgtype|media)/i],
  'unsupported-client': [
    'update-client',
    /not (exist|support|implemented)|unsupported|not a function|of (undefined|null)|(undefined|null) is not/i,
  ],
  busy: ['wait', /\bbusy\b/i],
  timeout: ['retry', /time(d )?out/i],
  'not-in-wecom': ['open-in-wecom'],
  'unsupported-platform': ['use-phone'],
  'client-too-old': ['update-client'],
  'upload-failed': ['retry'],
  unknown: ['retry'],
} as const satisfies Record<string, readonly [ShareRemedy, RegExp?]>

const RAW_MESSAGE_MAX_CHARACTERS = 2000

/**
 * Recognises whatever a client may throw or call back: `{errMsg, errCode?}`, `{err_msg, err_code}`, `{errmsg}`, an Error, a string, nothing.
 * A ShareFailure is given back as it is. Never throws; what it does not know is `unknown`, with the raw text kept.
 */
export function toShareFailure(raw: unknown): ShareFailure {
  if (isShareFailure(raw)) return raw
  const message = typeof raw === 'string' ? raw : firstOf(raw, ['errMsg', 'err_msg', 'errmsg', 'message'])
  const errCode = firstOf(raw, ['errCode', 'err_code', 'errcode'])
  const said = String(message ?? '').slice(0, RAW_MESSAGE_MAX_CHARACTERS)
  const text = `${said.replace(/^(qy__|qy\.)?\w+\s*:\s*/, '')} ${errCode ?? ''}`
  const codes = Object.keys(FAILURES) as ShareFailureCode[]
  const code = codes.find((each) => FAILURES[each][1]?.test(text)) ?? 'unknown'
  return createFailure(code, { message: said, ...(errCode !== undefined && { errCode }) })
}

export function createFailure(
  code: ShareFailureCode,
  raw: RawFailure = { message: '' },
  details: ShareFailureDetails = {},
): ShareFailure {
  const remedy = details.feature === 'recipients' ? 'reselect-recipients' : FAILURES[code][0]
  return { code, remedy, raw, details }
}

/** The first of these fields that holds text or a number; a getter that throws holds none. */
function firstOf(answer: unknown, keys: readonly string[]): string | number | undefined {
  for (const key of keys) {
    const value = valueOf(answer, key)
    if (typeof value === 'string' || typeof value === 'number') return value
  }
  return undefined
}

function valueOf(answer: unknown, key: string): unknown {
  try {
    return (answer as Readonly<Record<string, unknown>>)[key]
  } catch {
    return undefined
  }
}

function isShareFailure(raw: unknown): raw is ShareFailure {
  return typeof valueOf(raw, 'details') === 'object' && String(valueOf(raw, 'code')) in FAILURES
}
