import { type RawFailure, toShareFailure } from './toShareFailure.ts'

/** Why a medium was not picked, or not uploaded, as data. WeCom documents 96484 (media), 90313 (codes). */
export interface MediaFailure {
  readonly code: MediaFailureCode
  /** What can be done about it, by whom. */
  readonly remedy: MediaRemedy
  /** It can pass by itself: worth another try without asking anybody. */
  readonly retryable: boolean
  readonly raw: RawFailure
  readonly details: MediaFailureDetails
}

export type MediaFailureCode = keyof typeof FAILURES

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

type Known = readonly [remedy: MediaRemedy, answers?: string, clients?: RegExp]

/**
 * Each failure: what can be done about it; by which numbers and words it is answered; and what clients say, where the
 * first match wins. Five digits and -1 are WeCom's errcodes (document 90313), three are HTTP's, words are of the kit's backend contract.
 */
const FAILURES = {
  /** The address is not among the mini-program's server domains. */
  'domain-not-allowed': ['contact-developer', '', /domain list/i],
  /** Picking. 112 is a client's errno. */
  'privacy-not-declared': ['contact-developer', '112', /not declared in the privacy/i],
  'privacy-refused': ['allow', '', /privacy/i],
  'not-allowed': [
    'allow',
    '',
    /auth\w* (den|no|fail)|not authori[sz]ed|permission denied|system permission/i,
  ],
  /** Neither the phone nor the company's library has it any more. */
  'source-gone': [
    'choose-another',
    'unknown-source',
    /no such file|file.{0,40}(not exist|not found|no longer)|not ?found.{0,20}file/i,
  ],
  timeout: ['retry', 'too-slow wecom-timeout 408', /time(d )?-?out/i],
  'unsupported-client': [
    'use-phone',
    '',
    /not (support|implemented)|unsupported|not a function|function not exist|of undefined/i,
  ],
  /** The medium itself. */
  'too-large': ['choose-another', 'too-large 40006 413', /exceed|too large/i],
  'too-small': ['choose-another', 'too-small'],
  'wrong-type': ['choose-another', '40004 wrong-file-type 415'],
  'too-many': ['choose-another'],
  /** The library's address is one that the backend does not fetch from. */
  'source-refused': ['contact-developer', 'bad-source host-not-allowed private-address'],
  /** The way there. */
  network: [
    'retry',
    '',
    /network|socket|connect|interrupted|abort|econn|dns|ssl|uploadfile:fail|failed to fetch|offline/i,
  ],
  /** Or a stale access_token, which only the server can mend. */
  'server-failed': ['retry', '40014 42001'],
  'wecom-busy': ['retry', 'wecom-busy -1 45033'],
  'too-often': ['retry', '45009 too-many-requests too-many-uploads wecom-quota 429'],
  'session-expired': ['log-in', '40029 401'],
  'no-permission': ['contact-admin', '48002 60011 84061 84074 403'],
  /** The backend's secret, address or contract with WeCom. */
  misconfigured: ['contact-developer', '40001 60020 wecom-misconfigured 404 405'],
  /** An answer of the backend that says neither yes nor no. */
  'bad-answer': ['contact-developer'],
  unknown: ['retry'],
} as const satisfies Record<string, Known>

const CODES = Object.keys(FAILURES) as MediaFailureCode[]

/**
 * Recognises what a client, a backend or WeCom may say: `{errMsg, errno?}`, `{errcode, errmsg}`, `{status, code?}` (problem+json), an Error,
 * a string. A MediaFailure is given back as it is. Never throws; what it does not know is `unknown`, with the raw text kept.
 */
export function toMediaFailure(raw: unknown): MediaFailure {
  if (isMediaFailure(raw)) return raw
  const { message, errCode } = toShareFailure(raw).raw
  const [word, status, errno] = ['code', 'status', 'errno'].map((name) => fieldOf(raw, name))
  const said = message || (typeof word === 'string' ? word : '')
  return createMediaFailure(
    codeOfAnswers([errCode, word, errno, status]) ??
      (typeof status === 'number' ? codeOfStatus(status) : codeOfText(said)),
    { message: said, ...(errCode !== undefined && { errCode }) },
    typeof status === 'number' ? { status } : {},
  )
}

export function createMediaFailure(
  code: MediaFailureCode,
  raw: RawFailure = { message: '' },
  details: MediaFailureDetails = {},
): MediaFailure {
  const [remedy] = FAILURES[code]
  return { code, remedy, retryable: remedy === 'retry' && code !== 'unknown', raw, details }
}

/** Of the first answer that is known. */
function codeOfAnswers(answers: readonly unknown[]): MediaFailureCode | undefined {
  return answers
    .filter((answer) => typeof answer === 'number' || (answer && typeof answer === 'string'))
    .map((answer) => CODES.find((code) => knownAs(code)[1]?.split(' ').includes(String(answer))))
    .find((code) => code)
}

function knownAs(code: MediaFailureCode): Known {
  return FAILURES[code]
}

function codeOfStatus(status: number): MediaFailureCode {
  return status >= 500 ? 'server-failed' : 'bad-answer'
}

function codeOfText(text: string): MediaFailureCode {
  return CODES.find((code) => knownAs(code)[2]?.test(text)) ?? 'unknown'
}

function fieldOf(raw: unknown, name: string): unknown {
  try {
    return (raw as Readonly<Record<string, unknown>> | undefined)?.[name]
  } catch {
    return undefined
  }
}

function isMediaFailure(raw: unknown): raw is MediaFailure {
  return (
    typeof fieldOf(raw, 'retryable') === 'boolean' && CODES.includes(fieldOf(raw, 'code') as MediaFailureCode)
  )
}
