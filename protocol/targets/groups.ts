import { ATTACHMENT_FIELDS } from '../message/attachmentFields.ts'
import { attachmentsMax, textMaxCharacters } from '../message/limits.ts'
import type { Attachment, ShareText } from '../message/ShareMessage.ts'
import { customers } from './customers.ts'
import type { ShareTarget } from './ShareTarget.ts'

/** A mass message to customer groups: that to customers, with groups in their place. WeCom document 93572. */
export interface GroupMessage {
  /** The groups it is for; absent or empty: the member chooses in the assistant. WeCom 4.1.10, not on Mac. */
  readonly chatIds?: readonly string[]
  readonly text?: ShareText
  /** Up to nine, handed over in this order. */
  readonly attachments?: readonly Attachment[]
}

/** Groups of one message, after duplicates are dropped. Document 93572. */
export const groupsMax = 2000

export const groups: ShareTarget<GroupMessage> = {
  name: 'groups',
  api: 'shareToExternalChat',
  rules: {
    recipients: { field: 'chatIds', max: groupsMax, unit: 'groups' },
    textMax: textMaxCharacters,
    attachmentsMax,
    fields: ATTACHMENT_FIELDS,
  },
  client: customers.client,
}
