import type { PickedFile } from '../../ports/PickPort.ts'
import type { UploadSchedulerOptions } from './createUploadScheduler.ts'
import type { NewAttachment } from './DraftAttachment.ts'
import type { ShareDraft } from './ShareDraft.ts'

export interface ShareDraftOptions extends UploadSchedulerOptions {
  /** What it begins with. */
  readonly defaultValue?: ShareDraftValue | undefined
  /** Recipients at the most. Default 20000, which is WeCom's limit too. */
  readonly maxRecipients?: number | undefined
  /** Lets go of a file that was removed and cannot be brought back. */
  readonly release?: ((file: PickedFile) => void) | undefined
  /** Says what keeps the draft from being shared; see ShareableDraft. */
  readonly describe?: ShareDraft['describe'] | undefined
}

/** What is in a draft: text, attachments, and the ids of customers. */
export interface ShareDraftValue {
  readonly text?: string | undefined
  readonly attachments?: readonly NewAttachment[] | undefined
  readonly externalUserIds?: readonly string[] | undefined
}
