import type { AttachmentType } from '../../protocol/message/ShareMessage.ts'
import { isFields, type Fields } from '../bridge/crossBridge.ts'
import { isBlank } from './isBlank.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'
import { utf8Bytes } from './utf8Bytes.ts'

interface BodyRules {
  /** Every field that WeCom knows of the body; a string, if there. */
  readonly fields: readonly string[]
  /** Of each group at least one field is not blank. */
  readonly required: readonly (readonly string[])[]
  /** UTF-8. */
  readonly maxBytes: { readonly [field: string]: number }
}

/** Document 93571. */
const BODIES: { readonly [msgtype in AttachmentType]: BodyRules } = {
  image: { fields: ['mediaid', 'imgUrl'], required: [['mediaid', 'imgUrl']], maxBytes: {} },
  // The document's table asks for no title, and its sample alone says that the url is required.
  link: {
    fields: ['title', 'url', 'desc', 'imgUrl'],
    required: [['url']],
    maxBytes: { title: 64, desc: 512 },
  },
  miniprogram: {
    fields: ['appid', 'title', 'imgUrl', 'page'],
    required: [['appid'], ['title'], ['imgUrl']],
    maxBytes: { title: 64 },
  },
  video: { fields: ['mediaid'], required: [['mediaid']], maxBytes: {} },
  file: { fields: ['mediaid'], required: [['mediaid']], maxBytes: {} },
}

const MSGTYPES = Object.keys(BODIES) as readonly AttachmentType[]

/** Why WeCom refuses one attachment, or undefined if it takes it. */
export function attachmentRefusal(attachment: unknown): Reason | undefined {
  if (!isFields(attachment)) return REASONS.invalidParam
  const msgtype = MSGTYPES.find((known) => known === attachment['msgtype'])
  if (msgtype === undefined) return REASONS.invalidMsgtype
  if (MSGTYPES.some((other) => other !== msgtype && attachment[other] !== undefined))
    return REASONS.invalidMsgtype
  const body = attachment[msgtype]
  if (body === undefined) return REASONS.invalidMsgtype
  return isFields(body) ? bodyRefusal(body, BODIES[msgtype]) : REASONS.invalidParam
}

/**
 * Which attachments open a page that WeChat will not find: its path does not end in `.html`. WeCom takes them all
 * the same, and the customer sees "page not found". Without a page the mini-program opens at its first one.
 */
export function pagesThatWillNotOpen(message: Fields): readonly number[] {
  const { attachments } = message
  if (!Array.isArray(attachments)) return []
  return attachments.map((item, index) => (opensNoPage(item) ? index : -1)).filter((index) => index >= 0)
}

function bodyRefusal(body: Fields, rules: BodyRules): Reason | undefined {
  const isWrong = (field: string) => body[field] !== undefined && typeof body[field] !== 'string'
  if (rules.fields.some(isWrong)) return REASONS.invalidParam
  const textAt = (field: string) => (typeof body[field] === 'string' ? body[field] : '')
  const lacking = rules.required.find((group) => group.every((field) => isBlank(textAt(field))))
  if (lacking) return lacking.includes('imgUrl') ? REASONS.invalidImgUrl : REASONS.invalidParam
  const isTooLong = ([field, max]: readonly [string, number]) => utf8Bytes(textAt(field)) > max
  return Object.entries(rules.maxBytes).some(isTooLong) ? REASONS.invalidParam : undefined
}

function opensNoPage(attachment: unknown): boolean {
  const body = isFields(attachment) ? attachment['miniprogram'] : undefined
  const page = isFields(body) ? body['page'] : undefined
  return typeof page === 'string' && !isBlank(page) && !(page.split('?')[0] ?? '').endsWith('.html')
}
