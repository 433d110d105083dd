import { ATTACHMENT_FIELDS } from './attachmentFields.ts'
import type { ShareIssue, ShareIssueParams, ShareIssuePath } from './ShareIssue.ts'
import { attachmentsMax, recipientsMax, textMaxCharacters } from './limits.ts'
import type { Attachment, AttachmentType, SharePayload } from './ShareMessage.ts'
import { kindOf, type AddIssue, parseField } from './parseField.ts'
import { characterCount, isBlank, utf8ByteLength } from './text.ts'
import { isHttpUrl, withHtmlSuffix } from './url.ts'

/** One reading of a message gives both what is wrong with it and what would go on the wire, so the two cannot disagree. */
export interface ParsedMessage {
  readonly errors: readonly ShareIssue[]
  /** To be handed over only if there is no error. */
  readonly payload: SharePayload
  /** The attachments that could be read, with all that is in them, for `warningsOf`. */
  readonly bodies: readonly ParsedAttachment[]
}

export interface ParsedAttachment {
  readonly msgtype: AttachmentType
  readonly path: ShareIssuePath
  readonly body: AttachmentBody
}

/** Blank fields, and those that WeCom does not know, are left out. */
export type AttachmentBody = Readonly<Record<string, string | undefined>>

export interface ParseOptions {
  /** Whether a mini-program page gets the `.html` that WeCom wants before its query. Default true. */
  readonly addHtmlSuffix?: boolean | undefined
  /** Whether to read on as if the message named no customers. */
  readonly withoutRecipients?: boolean
}

export function parseMessage(
  message: unknown,
  { addHtmlSuffix = true, withoutRecipients = false }: ParseOptions = {},
): ParsedMessage {
  const errors: ShareIssue[] = []
  const note: AddIssue = (code, path, params) => {
    errors.push({ code, severity: 'error', path, params } as ShareIssue)
  }
  const actual = kindOf(message)
  if (actual !== 'object') {
    note('wrong-type', [], { expected: 'object', actual })
    return { errors, payload: { attachments: [] }, bodies: [] }
  }
  const source = message as object
  const externalUserIds = withoutRecipients ? [] : readRecipients(note, source)
  const content = readText(note, source)
  const bodies = readAttachments(note, source)
  // What is there but could not be read has an error of its own; calling it empty as well would mislead.
  const misread = errors.some(({ path }) => path[0] === 'text' || path[0] === 'attachments')
  if (!content && bodies.length === 0 && !misread) note('empty-message', [], {})
  const payload = {
    ...(externalUserIds.length > 0 && { externalUserIds }),
    ...(content && { text: { content } }),
    // Text alone still sends an empty list: the document's table calls it required. Device-unverified.
    attachments: bodies.map((reading) => toAttachment(reading, addHtmlSuffix)),
  }
  return { errors, payload, bodies }
}

/** Of more entries than these only the number is looked at: an endless list must not hang the page. */
const READ_ATTACHMENTS = 100
const READ_RECIPIENTS = 100_000

function readRecipients(note: AddIssue, message: object): readonly string[] {
  const root = 'externalUserIds'
  const [list, length] = readList(note, message, root)
  const taken = Math.min(length, READ_RECIPIENTS)
  const userIds = new Set<string>()
  for (let index = 0; index < taken; index++) {
    const userId = parseField(note, list, [root, index], 'string', true)
    if (userId) userIds.add(userId)
  }
  const count = userIds.size + length - taken
  checkMax(note, 'too-many-recipients', [root], 'customers', count, recipientsMax)
  return [...userIds]
}

function readText(note: AddIssue, message: object): string | undefined {
  const text = parseField(note, message, ['text'], 'object')
  const path = ['text', 'content']
  const content = text && parseField(note, text, path, 'string')
  if (!content) return undefined
  const characters = characterCount(content)
  checkMax(note, 'too-many-characters', path, 'characters', characters, textMaxCharacters)
  return isBlank(content) ? undefined : content
}

function readAttachments(note: AddIssue, message: object): readonly ParsedAttachment[] {
  const root = 'attachments'
  const [list, length] = readList(note, message, root)
  checkMax(note, 'too-many-attachments', [root], 'attachments', length, attachmentsMax)
  const bodies: ParsedAttachment[] = []
  for (let index = 0; index < Math.min(length, READ_ATTACHMENTS); index++) {
    const body = readAttachment(note, list, [root, index])
    if (body) bodies.push(body)
  }
  return bodies
}

/** Undefined if it cannot be read, with an error that says why. */
function readAttachment(
  note: AddIssue,
  list: readonly unknown[],
  path: ShareIssuePath,
): ParsedAttachment | undefined {
  const attachment = parseField(note, list, path, 'object', true)
  if (!attachment) return undefined
  const given = parseField(note, attachment, [...path, 'msgtype'], 'any', true)
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
    if (kind !== msgtype && parseField(note, attachment, at, 'any') !== undefined) {
      note('unexpected-body', at, { msgtype })
    }
  }
  const at = [...path, msgtype]
  const source = parseField(note, attachment, at, 'object', true)
  if (!source) return undefined
  return { msgtype, path: at, body: readBody(note, source, msgtype, at) }
}

function readBody(
  note: AddIssue,
  source: object,
  msgtype: AttachmentType,
  path: ShareIssuePath,
): AttachmentBody {
  const body: Record<string, string> = {}
  for (const [name, rule] of Object.entries(ATTACHMENT_FIELDS[msgtype])) {
    const { required, maxBytes = Infinity, isAddress } = rule
    const at = [...path, name]
    const value = parseField(note, source, at, 'string', required)
    if (!value || isBlank(value)) continue
    body[name] = value
    checkMax(note, 'too-many-bytes', at, 'bytes', utf8ByteLength(value), maxBytes)
    if (isAddress && !isHttpUrl(value)) note('invalid-url', at, {})
  }
  if (msgtype === 'image' && !body.mediaid && !body.imgUrl) note('missing', path, {})
  return body
}

/** As it goes on the wire. */
function toAttachment({ msgtype, body }: ParsedAttachment, addHtmlSuffix: boolean): Attachment {
  const sent: Record<string, string | undefined> = { ...body }
  // Exactly one of the two; with both, WeCom takes the id.
  if (sent.mediaid) delete sent.imgUrl
  if (sent.page && addHtmlSuffix) sent.page = withHtmlSuffix(sent.page)
  // What a required field lacks is an error, and then nobody takes the payload.
  return { msgtype, [msgtype]: sent } as unknown as Attachment
}

function readList(note: AddIssue, message: object, root: string): readonly [readonly unknown[], number] {
  const list = parseField(note, message, [root], 'array') ?? []
  return [list, Number(parseField(note, list, [root, 'length'], 'any'))]
}

type ExcessCode = 'too-many-characters' | 'too-many-bytes' | 'too-many-attachments' | 'too-many-recipients'

function checkMax<Code extends ExcessCode>(
  note: AddIssue,
  code: Code,
  path: ShareIssuePath,
  unit: ShareIssueParams[Code]['unit'],
  actual: number,
  max: number,
): void {
  if (actual > max) note(code, path, { max, actual, unit } as ShareIssueParams[Code])
}
