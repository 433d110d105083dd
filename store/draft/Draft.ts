import { mediaTtlMs } from '../../protocol/message/limits.ts'
import type { Attachment, ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { MediaSource, UploadedMedia } from '../../ports/UploadPort.ts'
import type { PickedFile } from '../../ports/PickPort.ts'

/** A message that is being composed: its media may still have to be uploaded. */
export interface Draft {
  readonly text?: { readonly content?: string }
  readonly attachments: readonly DraftAttachment[]
  readonly externalUserIds?: readonly string[]
}

export interface DraftAttachment {
  /** By which it is known, whatever its position. */
  readonly id: string
  readonly msgtype: Attachment['msgtype']
  /** The body that goes on the wire, its media id aside: a link's title and address, say. */
  readonly body: Readonly<Record<string, unknown>>
  /** On the member's phone, not yet on WeCom. */
  readonly file?: PickedFile
  /** In the company's library; resolved when it is needed. */
  readonly source?: MediaSource
  readonly upload: DraftUpload
  /** The company's: the member can neither remove, move nor change it. */
  readonly locked?: boolean
}

export type DraftUpload =
  /** A link, a mini-program, or media with an id that the host answers for. */
  { readonly phase: 'none' } | { readonly phase: 'pending' } | ({ readonly phase: 'ready' } & UploadedMedia)

/** A mediaid this much short of its three days is renewed: the member may stay in the assistant for a while. */
const RENEWAL_MARGIN_MS = 60 * 60 * 1000

/** The message as it goes to WeCom, with whatever media are known. */
export function toShareMessage(draft: Draft): ShareMessage {
  return messageWith(draft, ({ body, upload }) => ({
    ...body,
    ...(upload.phase === 'ready' && mediaOf(upload)),
  }))
}

/** The message with a stand-in for each medium that may still be uploaded, for checking all the rest before anything is. */
export function toCheckableMessage(draft: Draft): ShareMessage {
  return messageWith(draft, ({ body, upload }) =>
    upload.phase === 'none' ? body : { ...body, mediaid: 'to-be-uploaded' },
  )
}

/** Never uploaded, or uploaded so long ago that WeCom has forgotten it. */
export function needsUpload({ upload }: DraftAttachment, now: number): boolean {
  if (upload.phase === 'pending') return true
  return (
    upload.phase === 'ready' &&
    upload.imgUrl === undefined &&
    now - upload.uploadedAt >= mediaTtlMs - RENEWAL_MARGIN_MS
  )
}

function messageWith(
  { text, attachments, externalUserIds }: Draft,
  bodyOf: (attachment: DraftAttachment) => Readonly<Record<string, unknown>>,
): ShareMessage {
  return {
    ...(externalUserIds && { externalUserIds }),
    ...(text && { text }),
    // The host fills `body`; that it is one is for the check before sharing to say.
    attachments: attachments.map(
      (attachment) =>
        ({ msgtype: attachment.msgtype, [attachment.msgtype]: bodyOf(attachment) }) as unknown as Attachment,
    ),
  }
}

function mediaOf({ mediaid, imgUrl }: UploadedMedia): Pick<UploadedMedia, 'mediaid' | 'imgUrl'> {
  return { ...(mediaid !== undefined && { mediaid }), ...(imgUrl !== undefined && { imgUrl }) }
}
