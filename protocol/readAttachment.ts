import type { ShareIssuePath } from './issue.ts'
import { SHARE_LIMITS } from './limits.ts'
import type { Attachment, AttachmentType } from './message.ts'
import { type Fields, type IssueLog, kindOf, readObject, readProperty, readString } from './readField.ts'
import { hostOf, isEncodedUrl, isHttpsUrl, isHttpUrl, withHtmlSuffix } from './url.ts'

export interface ReadAttachmentOptions {
  readonly addHtmlSuffix: boolean
}

/** One attachment as it goes on the wire; undefined if it could not be read, with an issue that says why. */
export function readAttachment(
  value: unknown,
  path: ShareIssuePath,
  log: IssueLog,
  options: ReadAttachmentOptions,
): Attachment | undefined {
  const attachment = readObject(value, path, log)
  if (!attachment) return undefined
  const msgtype = readType(attachment, path, log)
  if (!msgtype) return undefined
  for (const other of ATTACHMENT_TYPES) {
    const at = [...path, other]
    if (other !== msgtype && readProperty(attachment, other, at, log) !== undefined) {
      log.error('unexpected-body', at, { msgtype })
    }
  }
  const at = [...path, msgtype]
  const given = readProperty(attachment, msgtype, at, log)
  if (given === undefined) {
    log.error('missing', at, {})
    return undefined
  }
  const body = readObject(given, at, log)
  return body && READERS[msgtype](body, at, log, options)
}

/** In the order of the document. */
export const ATTACHMENT_TYPES = ['image', 'link', 'miniprogram', 'video', 'file'] as const

type ReadBody = (
  body: Fields,
  path: ShareIssuePath,
  log: IssueLog,
  options: ReadAttachmentOptions,
) => Attachment | undefined

const READERS: Record<AttachmentType, ReadBody> = {
  image: readImage,
  link: readLink,
  miniprogram: readMiniprogram,
  video: (body, path, log) => {
    const mediaid = readString(body, 'mediaid', path, log, { required: true })
    return mediaid === undefined ? undefined : { msgtype: 'video', video: { mediaid } }
  },
  file: (body, path, log) => {
    const mediaid = readString(body, 'mediaid', path, log, { required: true })
    return mediaid === undefined ? undefined : { msgtype: 'file', file: { mediaid } }
  },
}

function readType(attachment: Fields, path: ShareIssuePath, log: IssueLog): AttachmentType | undefined {
  const at = [...path, 'msgtype']
  const value = readProperty(attachment, 'msgtype', at, log)
  const known = ATTACHMENT_TYPES.find((type) => type === value)
  if (known) return known
  if (value === undefined) log.error('missing', at, {})
  else log.error('unknown-msgtype', at, { actual: typeof value === 'string' ? value : kindOf(value) })
  return undefined
}

function readImage(body: Fields, path: ShareIssuePath, log: IssueLog): Attachment | undefined {
  const mediaid = readString(body, 'mediaid', path, log)
  const imgUrl = readString(body, 'imgUrl', path, log)
  const urlPath = [...path, 'imgUrl']
  if (mediaid !== undefined) {
    if (imgUrl !== undefined) log.warn('image-url-ignored', urlPath, {})
    return { msgtype: 'image', image: { mediaid } }
  }
  if (imgUrl === undefined) {
    log.error('missing', path, {})
    return undefined
  }
  if (!/(^|\.)qpic\.cn$/.test(hostOf(imgUrl) ?? '')) log.warn('image-url-foreign', urlPath, {})
  return { msgtype: 'image', image: { imgUrl } }
}

function readLink(body: Fields, path: ShareIssuePath, log: IssueLog): Attachment | undefined {
  const title = readString(body, 'title', path, log, { required: true, maxBytes: SHARE_LIMITS.titleMaxBytes })
  const desc = readString(body, 'desc', path, log, { maxBytes: SHARE_LIMITS.descMaxBytes })
  const url = readString(body, 'url', path, log, { required: true })
  const imgUrl = readString(body, 'imgUrl', path, log)
  if (url !== undefined && !isHttpUrl(url)) log.error('invalid-url', [...path, 'url'], {})
  else if (url !== undefined && !isEncodedUrl(url)) log.warn('url-not-encoded', [...path, 'url'], {})
  if (imgUrl === undefined) log.warn('cover-missing', [...path, 'imgUrl'], {})
  else checkCover(imgUrl, path, log)
  if (title === undefined || url === undefined) return undefined
  return {
    msgtype: 'link',
    link: { title, ...(imgUrl !== undefined && { imgUrl }), ...(desc !== undefined && { desc }), url },
  }
}

function readMiniprogram(
  body: Fields,
  path: ShareIssuePath,
  log: IssueLog,
  { addHtmlSuffix }: ReadAttachmentOptions,
): Attachment | undefined {
  const appid = readString(body, 'appid', path, log, { required: true })
  const title = readString(body, 'title', path, log, { required: true, maxBytes: SHARE_LIMITS.titleMaxBytes })
  const imgUrl = readString(body, 'imgUrl', path, log, { required: true })
  const page = readString(body, 'page', path, log)
  if (imgUrl !== undefined) checkCover(imgUrl, path, log)
  if (page === undefined) log.warn('page-missing', [...path, 'page'], {})
  else if (!isEncodedUrl(page)) log.warn('url-not-encoded', [...path, 'page'], {})
  if (appid === undefined || title === undefined || imgUrl === undefined) return undefined
  return {
    msgtype: 'miniprogram',
    miniprogram: {
      appid,
      title,
      imgUrl,
      ...(page !== undefined && { page: addHtmlSuffix ? withHtmlSuffix(page) : page }),
    },
  }
}

function checkCover(imgUrl: string, path: ShareIssuePath, log: IssueLog): void {
  const at = [...path, 'imgUrl']
  if (!isHttpsUrl(imgUrl)) log.warn('cover-not-https', at, {})
  else if (!isEncodedUrl(imgUrl)) log.warn('url-not-encoded', at, {})
}
