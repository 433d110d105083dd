import { ATTACHMENT_FIELDS, type FieldRule } from './attachmentFields.ts'
import type { ShareIssue, ShareIssueParams, ShareIssuePath } from './ShareIssue.ts'
import type { MessageRules, RecipientRules } from './MessageRules.ts'
import type { Attachment, AttachmentType, RecipientField, SharePayload } from './ShareMessage.ts'
import { type AddIssue, kindOf, namesOf, parseField, parseLength, parseLine } from './parseField.ts'
import { characterCount, isBlank, utf8ByteLength } from './text.ts'
import { isHttpUrl } from './url.ts'
import { idsRead } from './freezeIds.ts'
import { withHtmlSuffix } from './withHtmlSuffix.ts'

/** One reading of a message gives both what is wrong with it and what would go on the wire, so the two cannot disagree. */
export interface ParsedMessage {
  /** Its errors. Warnings are for `validateShareMessage`, so that a button brings none. */
  readonly issues: readonly ShareIssue[]
  /** To be handed over only if there is no error. */
  readonly payload: SharePayload
}

export interface ParseOptions {
  /** Of the target that the message is for. */
  readonly rules: MessageRules
  /** Whether a mini-program page gets the `.html` that WeCom wants before its query. Default true. */
  readonly addHtmlSuffix?: boolean | undefined
  /** Whether to read on as if the message named no customers. */
  readonly withoutRecipients?: boolean
  readonly inspect?: Inspect
}

/**
 * Told of every object of a message, in its order.
 *
 * @param values of its fields that could be read
 */
export type Inspect = (path: ShareIssuePath, source: object, values: FieldValues) => void

/** Blank fields are left out. */
export type FieldValues = Readonly<Record<string, string | undefined>>

export function parseMessage(message: unknown, options: ParseOptions): ParsedMessage {
  const { rules, withoutRecipients, inspect } = options
  const { recipients } = rules
  const issues: ShareIssue[] = []
  const addIssue: AddIssue = (code, path, params) => {
    issues.push({ code, severity: 'error', path, params } as ShareIssue)
  }
  const actual = kindOf(message)
  if (actual !== 'object') {
    addIssue('wrong-type', [], { expected: 'object', actual })
    return { issues, payload: { attachments: [] } }
  }
  const source = message as object
  if (inspect) inspect([], source, {})
  const named = withoutRecipients || !recipients ? [] : readRecipients(addIssue, source, recipients)
  const issuesBefore = issues.length
  const content = readText(addIssue, source, options)
  const attachments = readAttachments(addIssue, source, options)
  // What is there but could not be read has an error of its own; calling it empty as well would mislead.
  const isEmpty = !content && attachments.length === 0 && issues.length === issuesBefore
  if (isEmpty) addIssue('empty-message', [], {})
  // Text alone still sends an empty list: the document's table calls it required. Device-unverified.
  const payload = Object.assign(
    {},
    recipients && named.length > 0 && { [recipients.field]: named },
    content && { text: { content } },
    { attachments },
  )
  if (rules.checkTogether) rules.checkTogether(addIssue, payload, source)
  return { issues, payload }
}

/** Of more entries than these only the number is looked at: an endless list must not hang the page. */
const READ_ATTACHMENTS = 100
const READ_RECIPIENTS = 100_000

const KINDS = Object.keys(ATTACHMENT_FIELDS) as AttachmentType[]

function readRecipients(addIssue: AddIssue, message: object, rules: RecipientRules): readonly string[] {
  const root = rules.field
  const [list, length] = readList(addIssue, message, root)
  const taken = Math.min(length, READ_RECIPIENTS)
  const userIds = idsRead.get(list) || new Set<string>()
  // As many as there are: they were read before, no entry was wrong, and none is there twice.
  for (let index = userIds.size < length ? 0 : taken; index < taken; index++) {
    const userId = parseLine(addIssue, list, [root], index, true)
    if (userId) userIds.add(userId)
  }
  if (length === 0) checkNames(addIssue, message, root)
  const count = userIds.size + length - taken
  checkMax(addIssue, 'too-many-recipients', [root], rules.unit, count, rules.max)
  return Array.from(userIds)
}

/** As other interfaces of WeCom's call those whom a message is for, and as habit does. */
export const RECIPIENT_NAME =
  /^((external_?(user|contact)|customer|recipient|chat_?id)_?(id)?s?(_?list)?|user_?id(s|_?list)|to_?user)$/i

/** Customers under another name would vanish without a word, and the message would go to whomever the member chooses. */
function checkNames(addIssue: AddIssue, message: object, right: RecipientField): void {
  for (const name of namesOf(message)) {
    if (!RECIPIENT_NAME.test(name) || name === right) continue
    const value = parseField(addIssue, message, [], name, 'any')
    const isNobody = !value || (kindOf(value) === 'array' && parseLength(addIssue, value, [name]) === 0)
    if (!isNobody) addIssue('unknown-field', [name], { suggestion: right })
  }
}

function readText(addIssue: AddIssue, message: object, { rules, inspect }: ParseOptions): string | undefined {
  const text = parseField(addIssue, message, [], 'text', 'object')
  if (!text) return undefined
  const path = ['text', 'content']
  const content = parseField(addIssue, text, ['text'], 'content', 'string')
  if (inspect) inspect(['text'], text, { content })
  if (!content) return undefined
  checkMax(addIssue, 'too-many-characters', path, 'characters', characterCount(content), rules.textMax)
  return isBlank(content) ? undefined : content
}

function readAttachments(addIssue: AddIssue, message: object, options: ParseOptions): readonly Attachment[] {
  const root = 'attachments'
  const [list, length] = readList(addIssue, message, root)
  checkMax(addIssue, 'too-many-attachments', [root], 'attachments', length, options.rules.attachmentsMax)
  const attachments: Attachment[] = []
  for (let index = 0; index < Math.min(length, READ_ATTACHMENTS); index++) {
    const source = parseField(addIssue, list, [root], index, 'object', true)
    const attachment = source && readAttachment(addIssue, source, [root, index], options)
    if (attachment) attachments.push(attachment)
  }
  return attachments
}

/** Undefined if it cannot be read, with an error that says why. */
function readAttachment(
  addIssue: AddIssue,
  source: object,
  path: ShareIssuePath,
  { rules, addHtmlSuffix = true, inspect }: ParseOptions,
): Attachment | undefined {
  if (inspect) inspect(path, source, {})
  const given = parseField(addIssue, source, path, 'msgtype', 'any', true)
  if (given === undefined) return undefined
  const msgtype = KINDS.find((kind) => kind === given)
  if (!msgtype) {
    const actual = typeof given === 'string' ? given : kindOf(given)
    addIssue('unknown-msgtype', path.concat('msgtype'), { actual })
    return undefined
  }
  for (const kind of KINDS) {
    if (kind !== msgtype && parseField(addIssue, source, path, kind, 'any') !== undefined) {
      addIssue('unexpected-body', path.concat(kind), { msgtype })
    }
  }
  const bodySource = parseField(addIssue, source, path, msgtype, 'object', true)
  if (!bodySource) return undefined
  const bodyPath = path.concat(msgtype)
  const body = readBody(addIssue, bodySource, bodyPath, rules.fields[msgtype])
  if (msgtype === 'image' && !body.mediaid && !body.imgUrl) addIssue('missing', bodyPath, {})
  if (inspect) inspect(bodyPath, bodySource, body)
  // What a required field lacks is an error, and then nobody takes the payload.
  return { msgtype, [msgtype]: toSentBody(body, addHtmlSuffix) } as unknown as Attachment
}

function readBody(
  addIssue: AddIssue,
  source: object,
  path: ShareIssuePath,
  fields: Readonly<Record<string, FieldRule>>,
): FieldValues {
  const body: Record<string, string> = {}
  for (const name in fields) {
    const { required, maxBytes = Infinity, isAddress } = fields[name] as FieldRule
    const value = parseLine(addIssue, source, path, name, required)
    if (!value) continue
    body[name] = value
    // No UTF-16 unit takes more than three bytes, so what is short need not be counted.
    if (value.length * 3 > maxBytes) {
      checkMax(addIssue, 'too-many-bytes', path.concat(name), 'bytes', utf8ByteLength(value), maxBytes)
    }
    if (isAddress && !isHttpUrl(value)) addIssue('invalid-url', path.concat(name), {})
  }
  return body
}

/** As it goes on the wire. */
function toSentBody(body: FieldValues, addHtmlSuffix: boolean): FieldValues {
  const { mediaid, page } = body
  // Exactly one of the two; with both, WeCom takes the id.
  if (mediaid) return { mediaid }
  return page && addHtmlSuffix ? { ...body, page: withHtmlSuffix(page) } : body
}

function readList(addIssue: AddIssue, message: object, root: string): readonly [readonly unknown[], number] {
  const list = parseField(addIssue, message, [], root, 'array') || []
  return [list, parseLength(addIssue, list, [root])]
}

type ExcessCode = 'too-many-characters' | 'too-many-bytes' | 'too-many-attachments' | 'too-many-recipients'

function checkMax<Code extends ExcessCode>(
  addIssue: AddIssue,
  code: Code,
  path: ShareIssuePath,
  unit: ShareIssueParams[Code]['unit'],
  actual: number,
  max: number,
): void {
  if (actual > max) addIssue(code, path, { max, actual, unit } as ShareIssueParams[Code])
}
