import { ATTACHMENT_FIELDS } from '../message/attachmentFields.ts'
import { attachmentsMax, titleMaxBytes } from '../message/limits.ts'
import type { MessageRules } from '../message/MessageRules.ts'
import { type AddIssue, readProperty } from '../message/parseField.ts'
import type {
  AttachmentType,
  ImageAttachment,
  LinkAttachment,
  SharePayload,
  ShareText,
  VideoAttachment,
} from '../message/ShareMessage.ts'
import { refuseNamed } from './refuseNamed.ts'
import type { ShareTarget } from './ShareTarget.ts'

/** What goes to customers' Moments (客户朋友圈). The member chooses who may see it. WeCom document 94608. */
export interface MomentsMessage {
  /** Up to 2000 characters. */
  readonly text?: ShareText
  /** Up to nine pictures, or one video, or one link. */
  readonly attachments?:
    readonly ImageAttachment[] | readonly [VideoAttachment] | readonly [MomentsLinkAttachment] | readonly []
}

/** A link as Moments show it: without a summary. */
export interface MomentsLinkAttachment {
  readonly msgtype: 'link'
  readonly link: Omit<LinkAttachment['link'], 'desc'> & { readonly desc?: never }
}

/** UTF-16 units, the stricter reading of 2000 字. Document 94608. */
const textMax = 2000

const { image, link, video } = ATTACHMENT_FIELDS
const { title = {}, imgUrl = {}, url = {} } = link

/** Half a day, because Moments drop without a word what WeCom has forgotten. */
const renewalMarginMs = 12 * 60 * 60 * 1000

/** A kind without fields is one that Moments do not take. */
const fields: MessageRules['fields'] = {
  image,
  link: { title: { ...title, maxBytes: titleMaxBytes }, imgUrl, url },
  video,
  miniprogram: {},
  file: {},
}

export const moments: ShareTarget<MomentsMessage> = {
  name: 'moments',
  api: 'shareToExternalMoments',
  renewalMarginMs,
  rules: { textMax, attachmentsMax, fields, checkTogether },
  client: {
    platforms: { ios: true, android: true, windows: false, mac: false, devtools: false },
    versions: { message: '3.1.12' },
  },
}

function checkTogether(addIssue: AddIssue, { attachments }: SharePayload, source: object): void {
  refuseNamed(addIssue, source)
  refuseKinds(addIssue, readProperty(source, 'attachments'))
  const kinds = attachments.map(({ msgtype }) => msgtype).filter(isTaken)
  const msgtypes = Array.from(new Set(kinds))
  if (msgtypes.length > 1) addIssue('kinds-exclusive', ['attachments'], { msgtypes })
  else if (kinds.length > 1 && kinds[0] && kinds[0] !== 'image')
    addIssue('only-one', ['attachments'], { msgtype: kinds[0] })
}

/** By the list itself, because what could not be read is missing in the payload. */
function refuseKinds(addIssue: AddIssue, list: unknown): void {
  if (!Array.isArray(list)) return
  for (let index = 0; index < Math.min(list.length, 100); index++) {
    const entry = Object(readProperty(list, index)) as object
    const msgtype = readProperty(entry, 'msgtype') as AttachmentType
    if (msgtype in fields && !isTaken(msgtype))
      addIssue('kind-not-allowed', ['attachments', index, 'msgtype'], { msgtype })
  }
}

function isTaken(msgtype: AttachmentType): boolean {
  return Object.keys(fields[msgtype]).length > 0
}
