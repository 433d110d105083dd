import { composeEnUS } from './compose.en-US.ts'
import { recipientsEnUS } from './recipients.en-US.ts'
import { shareEnUS } from './share.en-US.ts'
import type { KitLocale } from './ShareStrings.ts'

export const enUS: KitLocale = {
  id: 'en-US',
  share: shareEnUS,
  compose: composeEnUS,
  recipients: recipientsEnUS,
}
