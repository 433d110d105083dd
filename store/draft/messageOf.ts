import type { UploadedMedia } from '../../ports/UploadPort.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { Attachment, ShareMessage } from '../../protocol/message/ShareMessage.ts'
import { validateShareMessage } from '../../protocol/message/validateShareMessage.ts'
import type { Selection } from '../recipients/createSelection.ts'
import type { DraftAttachment } from './DraftAttachment.ts'
import type { ShareDraftState } from './ShareDraft.ts'

/** The message as it goes to WeCom; undefined until all media are there. */
export function messageOf(state: ShareDraftState, recipients: Selection): ShareMessage | undefined {
  return state.attachments.some(isAwaited) ? undefined : messageOfWhatIsThere(state, recipients)
}

/** Everything wrong with the message, errors before warnings. That media are still on their way is no issue. */
export function validateDraft(state: ShareDraftState, recipients: Selection): readonly ShareIssue[] {
  const issues = validateShareMessage(messageOfWhatIsThere(state, recipients))
  return issues.filter((issue) => !missesAwaitedMedia(issue, state.attachments))
}

function missesAwaitedMedia({ code, path }: ShareIssue, attachments: readonly DraftAttachment[]): boolean {
  const [root, index, kind, field] = path
  const attachment = root === 'attachments' ? attachments[Number(index)] : undefined
  const isOfMedia = field === 'mediaid' || (kind === 'image' && field === undefined)
  return code === 'missing' && isOfMedia && attachment !== undefined && isAwaited(attachment)
}

function isAwaited({ upload }: DraftAttachment): boolean {
  return upload.phase !== 'none' && upload.phase !== 'ready'
}

function messageOfWhatIsThere({ text, attachments }: ShareDraftState, recipients: Selection): ShareMessage {
  const { count, toArray } = recipients.snapshot()
  return {
    ...(count > 0 && { externalUserIds: toArray() }),
    ...(text !== '' && { text: { content: text } }),
    attachments: attachments.map(toAttachment),
  }
}

/** The host fills `body`; whether it is a good one is for the check to say. */
function toAttachment({ msgtype, body, upload }: DraftAttachment): Attachment {
  const media = upload.phase === 'ready' ? mediaOf(upload) : {}
  return { msgtype, [msgtype]: { ...body, ...media } } as unknown as Attachment
}

function mediaOf({ mediaid, imgUrl }: UploadedMedia): Pick<UploadedMedia, 'mediaid' | 'imgUrl'> {
  return { ...(mediaid !== undefined && { mediaid }), ...(imgUrl !== undefined && { imgUrl }) }
}
