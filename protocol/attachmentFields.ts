import { descMaxBytes, titleMaxBytes } from './limits.ts'
import type { AttachmentType } from './message.ts'
import { type Finding, MISSING } from './readField.ts'
import { isEncodedUrl, isHttpUrl } from './url.ts'

/** What a field of an attachment must be. WeCom document 93571, and the few warnings of experience. */
export interface FieldRule {
  /** What it is to be absent, for a field that had better not be. */
  readonly absent?: Finding
  readonly maxBytes?: number
  readonly check?: (value: string) => Finding | false
}

const required: FieldRule = { absent: MISSING }
const title: FieldRule = { ...required, maxBytes: titleMaxBytes }

/** The body of each kind, in the order of the document. */
export const ATTACHMENT_FIELDS: Readonly<Record<AttachmentType, Readonly<Record<string, FieldRule>>>> = {
  image: {
    mediaid: {},
    imgUrl: { check: checkPicture },
  },
  link: {
    title,
    imgUrl: { absent: ['cover-missing', 'warning'], check: checkCover },
    desc: { maxBytes: descMaxBytes },
    url: { ...required, check: checkAddress },
  },
  miniprogram: {
    appid: required,
    title,
    imgUrl: { ...required, check: checkCover },
    page: { absent: ['page-missing', 'warning'], check: checkEncoding },
  },
  video: { mediaid: required },
  file: { mediaid: required },
}

function checkPicture(value: string): Finding | false {
  return !/^https?:\/\/([\w-]+\.)*qpic\.cn([:/?#]|$)/i.test(value) && ['image-url-foreign', 'warning']
}

function checkAddress(value: string): Finding | false {
  return isHttpUrl(value) ? checkEncoding(value) : ['invalid-url', 'error']
}

function checkCover(value: string): Finding | false {
  return isHttpUrl(value) && /^https:/i.test(value) ? checkEncoding(value) : ['cover-not-https', 'warning']
}

function checkEncoding(value: string): Finding | false {
  return !isEncodedUrl(value) && ['url-not-encoded', 'warning']
}
