import { ATTACHMENT_FIELDS } from './attachmentFields.ts'
import type { ShareIssue, ShareIssueParams, ShareIssuePath, ShareIssueSeverity } from './issue.ts'
import { attachmentsMax, recipientsMax, textMaxCharacters, textWarnBytes } from './limits.ts'
import type { Attachment, AttachmentType, SharePayload } from './message.ts'
import { kindOf, MISSING, type Note, readField } from './readField.ts'
import { characterCount, isBlank, utf8ByteLength } from './text.ts'
import { withHtmlSuffix } from './url.ts'

/** One reading of a message gives both what is wrong with it and what would go on the wire, so the two cannot disagree. */
export interface MessageReading {
  readonly issues: readonly ShareIssue[]
  /** To be handed over only if no issue is an error. */
  readonly payload: SharePayload
}

export interface ReadingOptions {
  /** Whether a mini-program page gets the `.html` that WeCom wants before its query. Default true. */
  readonly addHtmlSuffix?: boolean | undefined
  /** Whether to read on as if the message named no customers. */
  readonly withoutRecipients?: boolean
}

export function readMessage(
  message: unknown,
  { addHtmlSuffix = true, withoutRecipients = false }: ReadingOptions = {},
): MessageReading {
  const issues: ShareIssue[] = []
  const note: Note = (code, path, params, severity = 'error') => {
    issues.push({ code, severity, path, params } as ShareIssue)
  }
  const actual = kindOf(message)
  if (actual !== 'object') {
    note('wrong-type', [], { expected: 'object', actual })
    return { issues, payload: { attachments: [] } }
  }
  const source = message as object
  const externalUserIds = withoutRecipients ? [] : readRecipients(note, source)
  const content = readText(note, source)
  const attachments = readAttachments(note, source, addHtmlSuffix)
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

/** Of more entries than these only the number is looked at: an endless list must not hang the page. */
const READ_ATTACHMENTS = 100
const READ_RECIPIENTS = 100_000

function readRecipients(note: Note, message: object): readonly string[] {
  const root = 'externalUserIds'
  const [list, length] = readList(note, message, root)
  const taken = Math.min(length, READ_RECIPIENTS)
  const userIds = new Set<string>()
  for (let index = 0; index < taken; index++) {
    const userId = readField(note, list, [root, index], 'string', MISSING)
    if (userId) userIds.add(userId)
  }
  const count = userIds.size + length - taken
  noteExcess(note, 'too-many-recipients', [root], 'customers', count, recipientsMax)
  return [...userIds]
}

function readText(note: Note, message: object): string | undefined {
  const text = readField(note, message, ['text'], 'object')
  const path = ['text', 'content']
  const content = text && readField(note, text, path, 'string')
  if (!content) return undefined
  const characters = characterCount(content)
  const bytes = utf8ByteLength(content)
  if (!noteExcess(note, 'too-many-characters', path, 'characters', characters, textMaxCharacters)) {
    noteExcess(note, 'too-many-bytes', path, 'bytes', bytes, textWarnBytes, 'warning')
  }
  return isBlank(content) ? undefined : content
}

function readAttachments(note: Note, message: object, addHtmlSuffix: boolean): readonly Attachment[] {
  const root = 'attachments'
  const [list, length] = readList(note, message, root)
  noteExcess(note, 'too-many-attachments', [root], 'attachments', length, attachmentsMax)
  const attachments: Attachment[] = []
  for (let index = 0; index < Math.min(length, READ_ATTACHMENTS); index++) {
    const attachment = readAttachment(note, list, [root, index], addHtmlSuffix)
    if (attachment) attachments.push(attachment)
  }
  return attachments
}

/** One attachment as it goes on the wire; undefined if it cannot be read, with an issue that says why. */
function readAttachment(
  note: Note,
  list: readonly unknown[],
  path: ShareIssuePath,
  addHtmlSuffix: boolean,
): Attachment | undefined {
  const attachment = readField(note, list, path, 'object', MISSING)
  if (!attachment) return undefined
  const given = readField(note, attachment, [...path, 'msgtype'], 'any', MISSING)
  if (given === undefined) return undefined
  const kinds = Object.keys(ATTACHMENT_FIELDS) as AttachmentType[]
  const msgtype = kinds.find((kind) => kind === given)
  if (!msgtype) {
    const actual = typeof given === 'string' ? given : kindOf(given)
    note('unknown-msgtype', [...path, 'msgtype'], { actual })
    return undefined
  }
  for (const kind of kinds) {
    const at = [...path, kind]
    if (kind !== msgtype && readField(note, attachment, at, 'any') !== undefined) {
      note('unexpected-body', at, { msgtype })
    }
  }
  const at = [...path, msgtype]
  const source = readField(note, attachment, at, 'object', MISSING)
  if (!source) return undefined
  const body = readBody(note, source, msgtype, at)
  if (addHtmlSuffix && body.page) body.page = withHtmlSuffix(body.page)
  // What a required field lacks is an error, and then nobody takes the payload.
  return { msgtype, [msgtype]: body } as unknown as Attachment
}

type Body = Record<string, string>

function readBody(note: Note, source: object, msgtype: AttachmentType, path: ShareIssuePath): Body {
  const body: Body = {}
  for (const [name, { absent, maxBytes, check }] of Object.entries(ATTACHMENT_FIELDS[msgtype])) {
    const at = [...path, name]
    const value = readField(note, source, at, 'string', absent)
    if (!value || isBlank(value)) continue
    body[name] = value
    if (maxBytes) noteExcess(note, 'too-many-bytes', at, 'bytes', utf8ByteLength(value), maxBytes)
    const found = check?.(value)
    if (found) note(found[0], at, {}, found[1])
  }
  if (msgtype === 'image') chooseImage(note, body, path)
  return body
}

/** Exactly one of the two goes on the wire; with both, WeCom takes the id. */
function chooseImage(note: Note, body: Body, path: ShareIssuePath): void {
  if (!body.mediaid && !body.imgUrl) note('missing', path, {})
  if (!body.mediaid || !body.imgUrl) return
  note('image-url-ignored', [...path, 'imgUrl'], {}, 'warning')
  delete body.imgUrl
}

function readList(note: Note, message: object, root: string): readonly [readonly unknown[], number] {
  const list = readField(note, message, [root], 'array') ?? []
  return [list, Number(readField(note, list, [root, 'length'], 'any'))]
}

type ExcessCode = 'too-many-characters' | 'too-many-bytes' | 'too-many-attachments' | 'too-many-recipients'

/** @returns whether there is more than there may be */
function noteExcess<Code extends ExcessCode>(
  note: Note,
  code: Code,
  path: ShareIssuePath,
  unit: ShareIssueParams[Code]['unit'],
  actual: number,
  max: number,
  severity?: ShareIssueSeverity,
): boolean {
  if (actual > max) note(code, path, { max, actual, unit } as ShareIssueParams[Code], severity)
  return actual > max
}
