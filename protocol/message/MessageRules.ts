import type { AttachmentFields } from './attachmentFields.ts'
import type { AddIssue } from './parseField.ts'
import type { RecipientField, SharePayload } from './ShareMessage.ts'

/** What one of WeCom's functions takes: each target has its own. */
export interface MessageRules {
  /** The field that names whom a message is for. Absent: no message can name anybody. */
  readonly recipients?: RecipientRules
  /** UTF-16 units. */
  readonly textMax: number
  readonly attachmentsMax: number
  /** Of each kind. One without fields is not taken, which `checkTogether` says. */
  readonly fields: AttachmentFields
  /** Fields of a message that this target alone has. */
  readonly ownFields?: readonly string[]
  /** Adds what is wrong with parts that are right one by one. */
  readonly checkTogether?: (addIssue: AddIssue, payload: SharePayload, source: object) => void
}

export interface RecipientRules {
  readonly field: RecipientField
  /** After duplicates are dropped. */
  readonly max: number
  readonly unit: 'customers' | 'groups'
}
