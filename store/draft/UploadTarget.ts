import type { DraftAttachment } from './DraftAttachment.ts'
import type { UploadState } from './UploadState.ts'

/** The attachments that a scheduler reads and writes upload states into. It keeps no list of its own. */
export interface UploadTarget {
  readonly attachments: () => readonly DraftAttachment[]
  /** Several at once, as one change; of none, nobody is told. */
  readonly setUploads: (uploads: ReadonlyMap<string, UploadState>) => void
  readonly subscribe: (listener: () => void) => () => void
}
