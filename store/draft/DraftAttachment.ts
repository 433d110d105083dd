import type { PickedFile } from '../../ports/PickPort.ts'
import type { MediaSource } from '../../ports/UploadPort.ts'
import { mediaTtlMs } from '../../protocol/message/limits.ts'
import type { AttachmentType } from '../../protocol/message/ShareMessage.ts'
import type { UploadState } from './UploadState.ts'

/** An attachment of a message that is being composed. Its media may still have to be uploaded. */
export interface DraftAttachment {
  /** Names it, whatever its place in the list. */
  readonly id: string
  readonly msgtype: AttachmentType
  /** The body that goes on the wire, without what is uploaded: a link's title and address, say. */
  readonly body: Readonly<Record<string, unknown>>
  /** On the member's phone, not yet on WeCom. */
  readonly file?: PickedFile
  /** In the company's library. The host's `resolveMedia` brings it. */
  readonly source?: MediaSource
  readonly upload: UploadState
  /** The company's: the member can neither remove, move nor change it. */
  readonly locked?: boolean
  /** The material that it came with. */
  readonly materialId?: string
}

/** As a host gives one: without `upload`, what has a `file` or a `source` is uploaded, and nothing else. */
export type NewAttachment = Omit<DraftAttachment, 'upload'> & { readonly upload?: UploadState }

/** A `mediaid` this much short of its three days is renewed, because the member may stay in the assistant for a while. */
const RENEWAL_MARGIN_MS = 60 * 60 * 1000

/** Whether WeCom has forgotten the media, or soon will. Image links (`imgUrl`) live for good. */
export function isStale({ upload }: DraftAttachment, now: number, marginMs = RENEWAL_MARGIN_MS): boolean {
  return (
    upload.phase === 'ready' &&
    upload.imgUrl === undefined &&
    now - upload.uploadedAt >= mediaTtlMs - marginMs
  )
}

/** What is to be uploaded: another value is another upload. */
export function mediaKeyOf({ file, source }: Pick<DraftAttachment, 'file' | 'source'>): string {
  return JSON.stringify([file?.path, source])
}
