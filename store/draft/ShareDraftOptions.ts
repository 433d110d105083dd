import type { PickedFile } from '../../ports/PickPort.ts'
import type { MaterialPort } from '../../ports/MaterialPort.ts'
import type { UploadSchedulerOptions } from './createUploadScheduler.ts'
import type { DraftVariables } from './createVariableFiller.ts'
import type { DraftMaterial } from './DraftMaterial.ts'
import type { NewAttachment } from './DraftAttachment.ts'
import type { ShareDraft } from './ShareDraft.ts'

export interface ShareDraftOptions extends UploadSchedulerOptions {
  /** What it begins with. */
  readonly defaultValue?: ShareDraftValue | undefined
  /** Recipients at the most. Default 20000, which is WeCom's limit too. */
  readonly maxRecipients?: number | undefined
  /** Lets go of a file that was removed and cannot be brought back. */
  readonly release?: ((file: PickedFile) => void) | undefined
  /** Where materials come from: each is asked about again when it is shared. */
  readonly materials?: Pick<MaterialPort, 'resolve'> | undefined
  /** Fills in `{{name}}` in texts and cards. With it, and with any material, what is left is an error. */
  readonly variables?: DraftVariables | undefined
  /** Says what keeps the draft from being shared; see ShareableDraft. */
  readonly describe?: ShareDraft['describe'] | undefined
}

/** What is in a draft: text, attachments, and the ids of customers. */
export interface ShareDraftValue {
  readonly text?: string | undefined
  readonly attachments?: readonly NewAttachment[] | undefined
  readonly externalUserIds?: readonly string[] | undefined
  /** The text is the company's: the member cannot change it. */
  readonly isTextLocked?: boolean | undefined
  readonly materials?: readonly DraftMaterial[] | undefined
  readonly handedOverAt?: number | undefined
}
