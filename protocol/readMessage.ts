import type { ShareIssue } from './issue.ts'
import { SHARE_LIMITS } from './limits.ts'
import type { Attachment, SharePayload } from './message.ts'
import { readAttachment, type ReadAttachmentOptions } from './readAttachment.ts'
import {
  createIssueLog,
  type Fields,
  type IssueLog,
  READ_AT_MOST,
  readArray,
  readObject,
  readProperty,
} from './readField.ts'
import { characterCount, isBlank, utf8ByteLength } from './text.ts'

/** One reading of a message gives both what is wrong with it and what would go on the wire, so the two cannot disagree. */
export interface MessageReading {
  readonly issues: readonly ShareIssue[]
  /** To be handed over only if no issue is an error. */
  readonly payload: SharePayload
}

export function readMessage(value: unknown, options: ReadAttachmentOptions): MessageReading {
  const issues: ShareIssue[] = []
  const log = createIssueLog(issues)
  const message = readObject(value, [], log)
  if (!message) return { issues, payload: { attachments: [] } }

  const externalUserIds = readRecipients(
    readProperty(message, 'externalUserIds', ['externalUserIds'], log),
    log,
  )
  const content = readText(readProperty(message, 'text', ['text'], log), log)
  const attachments = readAttachments(
    readProperty(message, 'attachments', ['attachments'], log),
    log,
    options,
  )
  // What is there but could not be read has an issue of its own; calling it empty as well would mislead.
  const misread = issues.some(({ path }) => path[0] === 'text' || path[0] === 'attachments')
  if (content === undefined && attachments.length === 0 && !misread) log.error('empty-message', [], {})

  return {
    issues,
    payload: {
      ...(externalUserIds.length > 0 && { externalUserIds }),
      ...(content !== undefined && { text: { content } }),
      // Text alone still sends an empty list: the document's table calls it required. Device-unverified.
      attachments: attachments.filter((attachment): attachment is Attachment => attachment !== undefined),
    },
  }
}

function readText(value: unknown, log: IssueLog): string | undefined {
  if (value === undefined) return undefined
  const text = readObject(value, ['text'], log)
  const content = text && readContent(text, log)
  if (content === undefined) return undefined
  const path = ['text', 'content']
  const characters = characterCount(content)
  if (characters > SHARE_LIMITS.textMaxCharacters) {
    const max = SHARE_LIMITS.textMaxCharacters
    log.error('too-many-characters', path, { max, actual: characters, unit: 'characters' })
  } else if (utf8ByteLength(content) > SHARE_LIMITS.textWarnBytes) {
    const max = SHARE_LIMITS.textWarnBytes
    log.warn('too-many-bytes', path, { max, actual: utf8ByteLength(content), unit: 'bytes' })
  }
  return isBlank(content) ? undefined : content
}

function readContent(text: Fields, log: IssueLog): string | undefined {
  const path = ['text', 'content']
  const content = readProperty(text, 'content', path, log)
  if (content === undefined || typeof content === 'string') return content
  log.error('wrong-type', path, { expected: 'string', actual: content === null ? 'null' : typeof content })
  return undefined
}

/** Holes are attachments that could not be read. */
function readAttachments(
  value: unknown,
  log: IssueLog,
  options: ReadAttachmentOptions,
): readonly (Attachment | undefined)[] {
  if (value === undefined) return []
  const list = readArray(value, ['attachments'], READ_AT_MOST.attachments, log)
  if (!list) return []
  if (list.length > SHARE_LIMITS.attachmentsMax) {
    const max = SHARE_LIMITS.attachmentsMax
    log.error('too-many-attachments', ['attachments'], { max, actual: list.length, unit: 'attachments' })
  }
  return list.entries.map((entry, index) => readAttachment(entry, ['attachments', index], log, options))
}

function readRecipients(value: unknown, log: IssueLog): readonly string[] {
  if (value === undefined) return []
  const list = readArray(value, ['externalUserIds'], READ_AT_MOST.recipients, log)
  if (!list) return []
  const userIds = new Set<string>()
  list.entries.forEach((entry, index) => {
    if (typeof entry === 'string' && !isBlank(entry)) userIds.add(entry)
    else if (entry === undefined || typeof entry === 'string')
      log.error('missing', ['externalUserIds', index], {})
    else {
      const actual = entry === null ? 'null' : typeof entry
      log.error('wrong-type', ['externalUserIds', index], { expected: 'string', actual })
    }
  })
  const unread = list.length - list.entries.length
  if (userIds.size + unread > SHARE_LIMITS.recipientsMax) {
    const max = SHARE_LIMITS.recipientsMax
    log.error('too-many-recipients', ['externalUserIds'], {
      max,
      actual: userIds.size + unread,
      unit: 'customers',
    })
  }
  return [...userIds]
}
