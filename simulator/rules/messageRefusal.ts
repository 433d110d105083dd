import { attachmentRefusal } from './attachmentRefusal.ts'
import { isFields, type Fields } from '../bridge/crossBridge.ts'
import { isBlank } from './isBlank.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'

/** UTF-16 units. */
const TEXT_MAX_CHARACTERS = 4000
const ATTACHMENTS_MAX = 9
/** Different customers. */
const RECIPIENTS_MAX = 20000

/**
 * Why WeCom refuses this message, or undefined if it takes it. Document 93571, read here a second time, apart from
 * the kit's own validator, so that each can catch the other's mistake.
 */
export function messageRefusal(message: Fields): Reason | undefined {
  return textRefusal(message['text']) ?? attachmentsRefusal(message['attachments'])
}

/** Why WeCom refuses the list of customers. A client before 4.1.10 does not even look at it. */
export function recipientsRefusal(externalUserIds: unknown): Reason | undefined {
  return idsRefusal(externalUserIds, RECIPIENTS_MAX)
}

export function idsRefusal(ids: unknown, max: number): Reason | undefined {
  if (ids === undefined) return undefined
  if (!Array.isArray(ids)) return REASONS.invalidParam
  if (ids.some((id) => typeof id !== 'string' || isBlank(id))) return REASONS.invalidParam
  return new Set(ids).size > max ? REASONS.invalidParam : undefined
}

/** Neither text nor attachment: WeCom then takes the call for one in its old form, without a word. */
export function isLegacyCall(message: Fields): boolean {
  const { text, attachments } = message
  const content = isFields(text) ? text['content'] : undefined
  const hasText = typeof content === 'string' && !isBlank(content)
  return !hasText && !(Array.isArray(attachments) && attachments.length > 0)
}

export function hasFile(message: Fields): boolean {
  const { attachments } = message
  return (
    Array.isArray(attachments) && attachments.some((item) => isFields(item) && item['msgtype'] === 'file')
  )
}

export function textRefusal(text: unknown, max = TEXT_MAX_CHARACTERS): Reason | undefined {
  if (text === undefined) return undefined
  if (!isFields(text)) return REASONS.invalidParam
  const content = text['content']
  if (content === undefined) return undefined
  if (typeof content !== 'string') return REASONS.invalidParam
  return content.length > max ? REASONS.invalidTextSize : undefined
}

function attachmentsRefusal(attachments: unknown): Reason | undefined {
  if (attachments === undefined) return undefined
  if (!Array.isArray(attachments)) return REASONS.invalidParam
  if (attachments.length > ATTACHMENTS_MAX) return REASONS.invalidAttachmentsSize
  for (const attachment of attachments) {
    const refusal = attachmentRefusal(attachment)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
