import { ATTACHMENT_FIELDS } from './attachmentFields.ts'
import type { ShareIssue, ShareIssuePath } from './issue.ts'
import { SHARE_LIMITS } from './limits.ts'
import type { Attachment, AttachmentType, SharePayload } from './message.ts'
import { isKind, kindOf, type Note, readArray, readProperty, readString } from './readField.ts'
import { characterCount, isBlank, utf8ByteLength } from './text.ts'
import { withHtmlSuffix } from './url.ts'

/** One reading of a message gives both what is wrong with it and what would go on the wire, so the two cannot disagree. */
export interface MessageReading {
  readonly issues: readonly ShareIssue[]
  /** To be handed over only if no issue is an error. */
  readonly payload: SharePayload
}

/** @param addHtmlSuffix whether a mini-program page gets the `.html` that WeCom wants before its query */
export function readMessage(message: unknown, addHtmlSuffix: boolean): MessageReading {
  const issues: ShareIssue[] = []
  const note: Note = (code, path, params, severity = 'error') => {
    issues.push({ code, severity, path, params } as ShareIssue)
  }
  const read = (key: string): unknown => readProperty(note, message, key, [key])
  if (!isKind(note, message, 'object', [])) return { issues, payload: { attachments: [] } }
  const externalUserIds = readRecipients(note, read('externalUserIds'))
  const content = readText(note, read('text'))
  const attachments = readAttachments(note, read('attachments'), addHtmlSuffix)
  // What is there but could not be read has an issue of its own; calling it empty as well would mislead.
  const misread = issues.some(({ path }) => path[0] === 'text' || path[0] === 'attachments')
  if (!content && attachments.length === 0 && !misread) note('empty-message', [], {})
  return {
    issues,
    payload: {
      ...(externalUserIds.length > 0 && { externalUserIds }),
      ...(content && { text: { content } }),
      // Text alone still sends an empty list: the document's table calls it required. Device-unverified.
      attachments,
    },
  }
}

/** Of more entries than these only the number is looked at. */
const READ_AT_MOST = { attachments: 100, recipients: 100_000 }

function readRecipients(note: Note, value: unknown): readonly string[] {
  const root = 'externalUserIds'
  const { entries, length } = readArray(note, value, [root], READ_AT_MOST.recipients)
  const userIds = new Set<string>()
  entries.forEach((entry, index) => {
    const path = [root, index]
    const isText = entry === undefined || isKind(note, entry, 'string', path)
    if (entry && isText && !isBlank(entry as string)) userIds.add(entry as string)
    else if (isText) note('missing', path, {})
  })
  const actual = userIds.size + length - entries.length
  const max = SHARE_LIMITS.recipientsMax
  if (actual > max) note('too-many-recipients', [root], { max, actual, unit: 'customers' })
  return [...userIds]
}

function readText(note: Note, value: unknown): string | undefined {
  if (value === undefined || !isKind(note, value, 'object', ['text'])) return undefined
  const path = ['text', 'content']
  const content = readProperty(note, value, 'content', path)
  if (content === undefined || !isKind(note, content, 'string', path)) return undefined
  const text = content as string
  const { textMaxCharacters, textWarnBytes } = SHARE_LIMITS
  const characters = characterCount(text)
  const bytes = utf8ByteLength(text)
  if (characters > textMaxCharacters) {
    note('too-many-characters', path, { max: textMaxCharacters, actual: characters, unit: 'characters' })
  } else if (bytes > textWarnBytes) {
    note('too-many-bytes', path, { max: textWarnBytes, actual: bytes, unit: 'bytes' }, 'warning')
  }
  return isBlank(text) ? undefined : text
}

function readAttachments(note: Note, value: unknown, addHtmlSuffix: boolean): readonly Attachment[] {
  const root = 'attachments'
  const { entries, length } = readArray(note, value, [root], READ_AT_MOST.attachments)
  const max = SHARE_LIMITS.attachmentsMax
  if (length > max) note('too-many-attachments', [root], { max, actual: length, unit: 'attachments' })
  return entries.flatMap((entry, index) => readAttachment(note, entry, [root, index], addHtmlSuffix) ?? [])
}

/** One attachment as it goes on the wire; undefined if it cannot be read, with an issue that says why. */
function readAttachment(
  note: Note,
  attachment: unknown,
  path: ShareIssuePath,
  addHtmlSuffix: boolean,
): Attachment | undefined {
  if (!isKind(note, attachment, 'object', path)) return undefined
  const given = readProperty(note, attachment, 'msgtype', [...path, 'msgtype'])
  const kinds = Object.keys(ATTACHMENT_FIELDS) as AttachmentType[]
  const msgtype = kinds.find((kind) => kind === given)
  if (!msgtype) {
    const actual = typeof given === 'string' ? given : kindOf(given)
    if (given === undefined) note('missing', [...path, 'msgtype'], {})
    else note('unknown-msgtype', [...path, 'msgtype'], { actual })
    return undefined
  }
  for (const kind of kinds) {
    const at = [...path, kind]
    if (kind !== msgtype && readProperty(note, attachment, kind, at) !== undefined) {
      note('unexpected-body', at, { msgtype })
    }
  }
  const at = [...path, msgtype]
  const body = readProperty(note, attachment, msgtype, at)
  if (body === undefined) note('missing', at, {})
  if (body === undefined || !isKind(note, body, 'object', at)) return undefined
  // What a required field lacks is an error, and then nobody takes the payload.
  return { msgtype, [msgtype]: readBody(note, body, msgtype, at, addHtmlSuffix) } as unknown as Attachment
}

function readBody(
  note: Note,
  source: unknown,
  msgtype: AttachmentType,
  path: ShareIssuePath,
  addHtmlSuffix: boolean,
): Readonly<Record<string, string>> {
  const body: Record<string, string> = {}
  for (const [name, rule] of Object.entries(ATTACHMENT_FIELDS[msgtype])) {
    const at = [...path, name]
    const value = readString(note, source, name, path)
    if (value) {
      body[name] = value
      const actual = rule.maxBytes === undefined ? 0 : utf8ByteLength(value)
      const max = rule.maxBytes ?? 0
      if (actual > max) note('too-many-bytes', at, { max, actual, unit: 'bytes' })
      const [code, severity] = rule.check?.(value) ?? []
      if (code) note(code, at, {}, severity)
    } else if (value === '' && rule.required) note('missing', at, {})
    else if (value === '' && rule.missed) note(rule.missed, at, {}, 'warning')
  }
  if (msgtype === 'image') chooseImage(note, body, path)
  if (addHtmlSuffix && body.page) body.page = withHtmlSuffix(body.page)
  return body
}

/** Exactly one of the two goes on the wire; with both, WeCom takes the id. */
function chooseImage(note: Note, body: Record<string, string>, path: ShareIssuePath): void {
  if (!body.mediaid && !body.imgUrl) note('missing', path, {})
  if (!body.mediaid || !body.imgUrl) return
  note('image-url-ignored', [...path, 'imgUrl'], {}, 'warning')
  delete body.imgUrl
}
