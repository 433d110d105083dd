import type { StoreApi } from 'zustand/vanilla'
import type { Material } from '../../ports/MaterialPort.ts'
import type { UploadProgress } from '../../ports/UploadPort.ts'
import type { Selection } from '../recipients/createSelection.ts'
import type { ShareableDraft } from '../share/ShareableDraft.ts'
import type { DraftMaterial } from './DraftMaterial.ts'
import type { DraftAttachment, NewAttachment } from './DraftAttachment.ts'

/** What a member has composed so far. */
export interface ShareDraftState {
  readonly text: string
  /** In the member's order, each with its upload. */
  readonly attachments: readonly DraftAttachment[]
  /** The newest attachment that was removed; `undo` brings it back to its place. */
  readonly removed: RemovedAttachment | undefined
  /** The company's material that it was filled with, in the order of its choosing. */
  readonly materials: readonly DraftMaterial[]
  /** The text is the company's: the member cannot change it. */
  readonly isTextLocked: boolean
  /** When it was handed over, in milliseconds since 1970. Handed over is not delivered, and it may be handed over again. */
  readonly handedOverAt: number | undefined
  /** What it was before it was cleared or filled; `bringBack` makes it that again. */
  readonly before: DraftContent | undefined
}

/** All that a member composes. */
export interface DraftContent extends Pick<
  ShareDraftState,
  'text' | 'attachments' | 'materials' | 'isTextLocked' | 'handedOverAt'
> {
  readonly externalUserIds: readonly string[]
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
  /** Nothing where the text is locked. */
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
  /** Text, recipients, and all attachments that are not locked. `bringBack` undoes it. */
  clear(): void
  /** Makes it what it was before it was cleared, or filled with a material. */
  bringBack(): void
  /** Handed over, now: recipients alone are cleared, because the same words go to others tomorrow. */
  markHandedOver(): void
  /** Fills in its text, after the member's own, and its attachments. What is not `editable` takes the place of the text and is locked. */
  addMaterial(material: Material): void
  /** With all that it brought along, but for what the member made of its text. */
  removeMaterial(id: string): void
  materialIds(): readonly string[]
  /** A text with the variables that are known filled in. */
  readonly fill: (text: string) => string
  /** Bytes over all files. */
  progress(): UploadProgress
  /** Goes on with uploads after `dispose`. */
  resume(): void
  /** Stops uploads and lets go of what cannot be undone any more. The draft keeps what it holds. */
  dispose(): void
}
