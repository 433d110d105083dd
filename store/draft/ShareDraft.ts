import type { StoreApi } from 'zustand/vanilla'
import type { UploadProgress } from '../../ports/UploadPort.ts'
import type { Selection } from '../recipients/createSelection.ts'
import type { ShareableDraft } from '../share/ShareableDraft.ts'
import type { DraftAttachment, NewAttachment } from './DraftAttachment.ts'

/** What a member has composed so far. */
export interface ShareDraftState {
  readonly text: string
  /** In the member's order, each with its upload. */
  readonly attachments: readonly DraftAttachment[]
  /** The newest attachment that was removed; `undo` brings it back to its place. */
  readonly removed: RemovedAttachment | undefined
}

export interface RemovedAttachment {
  readonly attachment: DraftAttachment
  readonly index: number
}

/**
 * The message that a member is composing: its text, its attachments with their uploads, its recipients. Attachments are known by id, never by
 * place. A zustand store; uploads begin as soon as there is something to upload.
 */
export interface ShareDraft
  extends ShareableDraft, Pick<StoreApi<ShareDraftState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Who is chosen. */
  readonly recipients: Selection
  setText(text: string): void
  /** At the end. One whose id is there already takes its place. */
  add(...attachments: readonly NewAttachment[]): void
  /** In the place of the one with its id; nothing where there is none. */
  update(attachment: NewAttachment): void
  /** These in place of all. What is known by its id goes on as it is. */
  setAttachments(attachments: readonly NewAttachment[]): void
  /** What is locked stays. */
  remove(id: string): void
  undo(): void
  /** What is locked keeps its place. @param to the place it will have, counted from 0 */
  move(id: string, to: number): void
  /** Takes up what failed or was cancelled. Without an id: all of it. */
  retry(id?: string): void
  /** Without an id: all that is under way. */
  cancel(id?: string): void
  /** All attachments that are not locked. */
  clearAttachments(): void
  /** Text, recipients, and all attachments that are not locked. */
  clear(): void
  /** Bytes over all files. */
  progress(): UploadProgress
  /** Goes on with uploads after `dispose`. */
  resume(): void
  /** Stops uploads and lets go of what cannot be undone any more. The draft keeps what it holds. */
  dispose(): void
}
