import { SESSION_TEXT, TIMEOUT_TEXT, UNSUPPORTED_TEXT } from './clientTexts.ts'
import { defineFailures, type FailureRow } from './defineFailures.ts'
import type { Failure, RawFailure } from './Failure.ts'
import { normalizeText } from './normalizeText.ts'
import { fieldOf, readRaw } from './readRaw.ts'

/** Why a medium was not picked or not uploaded, or customers not listed. WeCom documents 96484 (media), 90313 (codes). */
export type MediaFailure = Failure<MediaFailureCode, MediaFailureDetails>

/** Why a file did not reach WeCom. */
export type MediaFailureCode = keyof typeof FAILURES

/** Figures of a file's failure; which there are depends on its code. */
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

/**
 * Each failure: what can be done about it; what clients say, where the first match wins; and by which numbers and words it is answered. Five
 * digits and more, and -1, are WeCom's errcodes (document 90313), three are HTTP's, words are of the kit's backend contract.
 */
const FAILURES = {
  /** The address is not among the mini-program's server domains. */
  'domain-not-allowed': ['contact-developer', /domain list|合法域名/],
  /** Picking. 112 is a client's errno. */
  'privacy-not-declared': ['contact-developer', /not declared in the privacy/, '112'],
  'privacy-refused': ['allow', /privacy/],
  'not-allowed': ['allow', /auth\w* (den|no|fail)|not authori[sz]ed|permission denied|system permission/],
  'session-expired': ['log-in', SESSION_TEXT, '40029 401'],
  'no-permission': [
    'contact-admin',
    /no permission|allow list/,
    '40003 48002 48004 48005 48006 50002 50003 60011 60111 84061 84074 403',
  ],
  /** Neither the phone nor the company's library has it any more. */
  'source-gone': [
    'choose-another',
    /no such file|file.{0,40}(not exist|not found|no longer)|not ?found.{0,20}file/,
    'unknown-source',
  ],
  timeout: ['retry', TIMEOUT_TEXT, 'too-slow wecom-timeout 408'],
  'unsupported-client': ['use-phone', UNSUPPORTED_TEXT],
  /** The medium itself. */
  'too-large': [
    'choose-another',
    /exceed|too large|size out of limit|invalid \w+ size/,
    'too-large 40006 40009 40011 45001 413',
  ],
  'too-small': ['choose-another', /empty media/, 'too-small 44001'],
  'wrong-type': ['choose-another', /invalid \w+ type/, '40004 40005 wrong-file-type 415'],
  'too-many': ['choose-another'],
  /** The library's address is one that the backend does not fetch from. */
  'source-refused': ['contact-developer', undefined, 'bad-source host-not-allowed private-address'],
  /** The way there. */
  network: [
    'retry',
    /network|socket|connect|interrupted|abort|econn|dns|ssl|failed to fetch|load failed|offline/,
  ],
  /** Or a stale access_token, which only the server can mend. */
  'server-failed': ['retry', undefined, '40014 42001'],
  'wecom-busy': ['retry', undefined, 'wecom-busy -1 45033'],
  'too-often': ['retry', undefined, '45009 too-many-requests too-many-uploads wecom-quota 429'],
  /** The backend's secret, address or contract with WeCom; and what WeCom refuses for a reason that is not here. */
  misconfigured: [
    'contact-developer',
    undefined,
    '40001 40013 40082 42009 60020 301002 wecom-misconfigured 404 405',
  ],
  /** An answer of the backend that says neither yes nor no. */
  'bad-answer': ['contact-developer'],
  unknown: ['retry'],
} as const satisfies Record<string, FailureRow>

const failures = defineFailures<MediaFailureCode, MediaFailureDetails>(FAILURES)

/**
 * Recognises what a client, a backend or WeCom may say: `{errMsg, errno?}`, `{errcode, errmsg}`, `{status, code?}` (problem+json), an Error,
 * a string. A MediaFailure is given back as it is, another failure of the kit's is the cause of an `unknown` one. Never throws; what it does
 * not know is `unknown`, with the words kept.
 */
export function toMediaFailure(raw: unknown): MediaFailure {
  const adopted = failures.adopt(raw)
  if (adopted) return adopted
  const said = readRaw(raw)
  const [word, status, errno] = ['code', 'status', 'errno'].map((name) => fieldOf(raw, name))
  const code =
    codeOfAnswers([said.errCode, word, errno, status]) ??
    (typeof status === 'number' ? codeOfStatus(status) : codeOfText(said.message))
  return createMediaFailure(
    isUnknownRefusal(fieldOf(raw, 'errcode')) ? codeOfRefusal(said) : code,
    said,
    typeof status === 'number' ? { status } : {},
  )
}

/** @param cause gives the failure its remedy and its words */
/** Makes a failure of a file from its code. */
export function createMediaFailure(
  code: MediaFailureCode,
  raw?: RawFailure,
  details?: MediaFailureDetails,
  cause?: Failure,
): MediaFailure {
  return failures.create(code, raw, details, cause)
}

/** Of the first answer that is known, or that is a code of ours. */
function codeOfAnswers(answers: readonly unknown[]): MediaFailureCode | undefined {
  return answers
    .filter((answer) => typeof answer === 'number' || (answer && typeof answer === 'string'))
    .map(codeOfAnswer)
    .find((code) => code)
}

function codeOfAnswer(answer: unknown): MediaFailureCode | undefined {
  return failures.codes.find((code) => {
    const [, , answers]: FailureRow = FAILURES[code]
    return answers?.split(' ').includes(String(answer)) || (code === answer && code !== 'unknown')
  })
}

function codeOfStatus(status: number): MediaFailureCode {
  return status >= 500 ? 'server-failed' : 'bad-answer'
}

function codeOfText(said: string): MediaFailureCode {
  const other = /^\s*uploadfile:fail/i.test(said) ? 'network' : 'unknown'
  return failures.find(normalizeText(said)) ?? other
}

/** WeCom answered by a number that the table lacks. That is no outage, so asking again changes nothing. */
function isUnknownRefusal(errcode: unknown): boolean {
  const number = typeof errcode === 'number' || typeof errcode === 'string' ? Number(errcode) : 0
  return Boolean(number) && !codeOfAnswer(errcode)
}

function codeOfRefusal({ message }: RawFailure): MediaFailureCode {
  const code = codeOfText(message)
  return FAILURES[code][0] === 'retry' ? 'misconfigured' : code
}
