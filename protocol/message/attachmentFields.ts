import { descMaxBytes, titleMaxBytes } from './limits.ts'
import type { AttachmentType } from './ShareMessage.ts'

/** What a field of an attachment must be: text, and… */
export interface FieldRule {
  readonly required?: true
  readonly maxBytes?: number
  /** http(s), with a host. */
  readonly isAddress?: true
}

const required: FieldRule = { required: true }
const title: FieldRule = { required: true, maxBytes: titleMaxBytes }

export type AttachmentFields = Readonly<Record<AttachmentType, Readonly<Record<string, FieldRule>>>>

/** The body of each kind, in the order of the document (93571). */
export const ATTACHMENT_FIELDS: AttachmentFields = {
  image: { mediaid: {}, imgUrl: {} },
  link: { title, imgUrl: {}, desc: { maxBytes: descMaxBytes }, url: { required: true, isAddress: true } },
  miniprogram: { appid: required, title, imgUrl: required, page: {} },
  video: { mediaid: required },
  file: { mediaid: required },
}
