import type { ShareIssueParams, ShareIssueSeverity } from './issue.ts'
import { SHARE_LIMITS } from './limits.ts'
import type { AttachmentType } from './message.ts'
import { hostOf, isEncodedUrl, isHttpUrl } from './url.ts'

/** What a field of an attachment must be. WeCom document 93571, and the few warnings of experience. */
export interface FieldRule {
  readonly required?: true
  readonly maxBytes?: number
  /** The warning for a field that may be absent, and better is not. */
  readonly missed?: BareIssue
  readonly check?: (value: string) => Finding | undefined
}

/** Issues without figures. */
type BareIssue = {
  [Code in keyof ShareIssueParams]: keyof ShareIssueParams[Code] extends never ? Code : never
}[keyof ShareIssueParams]

type Finding = readonly [BareIssue, ShareIssueSeverity]

const { titleMaxBytes, descMaxBytes } = SHARE_LIMITS
const required = { required: true } as const
const title: FieldRule = { required: true, maxBytes: titleMaxBytes }

/** The body of each kind, in the order of the document. */
export const ATTACHMENT_FIELDS: Readonly<Record<AttachmentType, Readonly<Record<string, FieldRule>>>> = {
  image: {
    mediaid: {},
    imgUrl: { check: (value) => finding(!/(^|\.)qpic\.cn$/.test(hostOf(value) ?? ''), 'image-url-foreign') },
  },
  link: {
    title,
    imgUrl: { missed: 'cover-missing', check: checkCover },
    desc: { maxBytes: descMaxBytes },
    url: { required: true, check: checkAddress },
  },
  miniprogram: {
    appid: required,
    title,
    imgUrl: { required: true, check: checkCover },
    page: { missed: 'page-missing', check: checkEncoding },
  },
  video: { mediaid: required },
  file: { mediaid: required },
}

function checkAddress(value: string): Finding | undefined {
  return isHttpUrl(value) ? checkEncoding(value) : ['invalid-url', 'error']
}

function checkCover(value: string): Finding | undefined {
  return finding(!/^https:/i.test(value) || !isHttpUrl(value), 'cover-not-https') ?? checkEncoding(value)
}

function checkEncoding(value: string): Finding | undefined {
  return finding(!isEncodedUrl(value), 'url-not-encoded')
}

function finding(found: boolean, code: BareIssue): Finding | undefined {
  return found ? [code, 'warning'] : undefined
}
