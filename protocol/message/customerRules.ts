import { ATTACHMENT_FIELDS } from './attachmentFields.ts'
import { attachmentsMax, recipientsMax, textMaxCharacters } from './limits.ts'
import type { MessageRules } from './MessageRules.ts'

/** WeCom document 93571. */
export const customerRules: MessageRules = {
  recipients: { field: 'externalUserIds', max: recipientsMax, unit: 'customers' },
  textMax: textMaxCharacters,
  attachmentsMax,
  fields: ATTACHMENT_FIELDS,
}
