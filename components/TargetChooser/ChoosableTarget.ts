import type { Attachment, ShareText } from '../../protocol/message/ShareMessage.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import type { TargetWords } from '../locales/TargetWords.ts'

/** A target that a member can choose: `customers`, `groups`, `moments`, `chat`. */
export type ChoosableTarget = ShareTarget<object> & TargetWords

/** One message for whichever target: each is given whom it can name, and no more. */
export interface ChooserMessage {
  readonly text?: ShareText
  readonly attachments?: readonly Attachment[]
  /** For `customers`. */
  readonly externalUserIds?: readonly string[]
  /** For `groups`. */
  readonly chatIds?: readonly string[]
}
