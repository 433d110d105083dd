import type { ClientFeature } from '../message/ClientFeature.ts'
import type { ShareIssuePath } from '../message/ShareIssue.ts'
import { SESSION_TEXT, TIMEOUT_TEXT, UNSUPPORTED_TEXT } from './clientTexts.ts'
import { defineFailures, type FailureRow } from './defineFailures.ts'
import type { Failure, RawFailure } from './Failure.ts'
import { normalizeText } from './normalizeText.ts'
import { readRaw } from './readRaw.ts'

/** Why a run did not end in a hand-over. WeCom document 93571; the texts as seen in documents 93863 and 97005. */
export type ShareFailure = Failure<ShareFailureCode, ShareFailureDetails>

/** Why a run did not hand over its message. */
export type ShareFailureCode = keyof typeof FAILURES

/** Figures of a run's failure; which there are depends on its code. */
export interface ShareFailureDetails {
  /** `client-too-old`: the WeCom version that this message needs. */
  readonly requiredVersion?: string
  /** `client-too-old`: what needs it. */
  readonly feature?: ClientFeature
  /** The client's version, where it told. */
  readonly actualVersion?: string
  /** `unsupported-platform`: ios, android, windows, mac, ohos, ohos_pc, devtools, … */
  readonly platform?: string
  /** `upload-failed`: what the member knows the attachment by. */
  readonly name?: string
  /** `upload-failed`: where it stands, `['attachments', 2]`. */
  readonly path?: ShareIssuePath
}

/** The first text that matches wins. */
const FAILURES = {
  cancelled: ['none', /cancel/],
  'session-expired': ['log-in', SESSION_TEXT],
  /** The message's or the session's; see `toShareFailure`. */
  'other-corp': ['contact-admin', /cross corp/],
  'not-in-visible-range': ['contact-admin', /allow list/],
  'no-permission': ['contact-admin', /no permission/],
  'access-denied': ['contact-admin', /denied/],
  /** The page was opened from where this is not allowed. WeCom document 93863. */
  'wrong-place': ['open-in-chat', /without context/],
  /** The host or the signature of a page in WeCom's browser is not one that the app trusts. WeCom document 96912. */
  'page-not-trusted': ['contact-admin', /invalid (signature|url domain)|offline verifying|\b(40093|42012)\b/],
  'message-rejected': [
    'fix-message',
    /\binvalid|param\w* error|\bmissing\b|\bexceed|support(ed)? msg ?type|\bempty\b/,
  ],
  'unsupported-client': ['update-client', UNSUPPORTED_TEXT],
  busy: ['wait', /\bbusy\b/],
  timeout: ['retry', TIMEOUT_TEXT],
  'not-in-wecom': ['open-in-wecom'],
  'unsupported-platform': ['use-phone'],
  'client-too-old': ['update-client'],
  'upload-failed': ['retry'],
  unknown: ['retry'],
} as const satisfies Record<string, FailureRow>

const failures = defineFailures<ShareFailureCode, ShareFailureDetails>(FAILURES)

/** Options of `toShareFailure`. */
export interface ShareFailureOptions {
  /** What was handed to WeCom: `not allow to cross corp` means another thing with a card or customers than without. */
  readonly payload?: object
}

/**
 * Recognises whatever a client may throw or call back: `{errMsg, errCode?}`, `{err_msg, err_code}`, `{errmsg}`, an Error, a string, nothing.
 * A ShareFailure is given back as it is, another failure of the kit's is the cause of an `unknown` one. Never throws; what it does not know is
 * `unknown`, with the words kept.
 */
export function toShareFailure(raw: unknown, { payload }: ShareFailureOptions = {}): ShareFailure {
  const adopted = failures.adopt(raw)
  if (adopted) return adopted
  const said = readRaw(raw)
  const code = failures.find([normalizeText(said.message), said.errCode].join(' ')) ?? 'unknown'
  const failure = createShareFailure(code, said)
  // With neither a card nor customers nothing but the session can be another corp's, and logging in again mends that.
  return code === 'other-corp' && payload && !namesCorp(payload) ? { ...failure, remedy: 'log-in' } : failure
}

/** @param cause gives the failure its remedy and its words */
/** Makes a failure of a run from its code. */
export function createShareFailure(
  code: ShareFailureCode,
  raw?: RawFailure,
  details: ShareFailureDetails = {},
  cause?: Failure,
): ShareFailure {
  const failure = failures.create(code, raw, details, cause)
  return details.feature === 'recipients' ? { ...failure, remedy: 'reselect-recipients' } : failure
}

/** WeCom refused and did not say why: `shareToExternalContact:fail`. */
export function saysNothing({ code, raw }: Failure): boolean {
  return code === 'unknown' && normalizeText(raw.message) === ''
}

/** The card's mini-program may not be linked to the corp; the customers or groups may be another's. */
function namesCorp(payload: object): boolean {
  // In any target's form. A quote in what a member wrote has a backslash before it.
  return /"(externalUserIds|chatIds|appid)":/.test(JSON.stringify(payload))
}
