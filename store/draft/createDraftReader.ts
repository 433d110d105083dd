import type { UploadedMedia } from '../../ports/UploadPort.ts'
import { freezeIds } from '../../protocol/message/freezeIds.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { Attachment, AttachmentType, ShareMessage } from '../../protocol/message/ShareMessage.ts'
import { validateShareMessage } from '../../protocol/message/validateShareMessage.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import type { RecipientSelection, Selection } from '../recipients/createSelection.ts'
import type { ShareableDraft } from '../share/ShareableDraft.ts'
import type { VariableFiller } from './createVariableFiller.ts'
import type { DraftMaterial } from './DraftMaterial.ts'
import type { DraftAttachment } from './DraftAttachment.ts'
import type { ShareDraftOptions } from './ShareDraftOptions.ts'
import type { ShareDraftState } from './ShareDraft.ts'

/** What is wrong with a draft, and the message that it is. */
export type DraftReader = Pick<ShareableDraft, 'validate' | 'toMessage'>

export function createDraftReader(
  getState: () => ShareDraftState,
  recipients: Selection,
  { fillAll }: Pick<VariableFiller, 'fillAll'>,
  options: Pick<ShareDraftOptions, 'variables'>,
): DraftReader {
  let read: { readonly of: readonly unknown[]; readonly message: ShareMessage | undefined } | undefined
  let written: { readonly of: RecipientSelection; readonly ids: readonly string[] } | undefined
  const idsOf = (of: RecipientSelection): readonly string[] => {
    if (written?.of !== of) written = { of, ids: freezeIds(of.toArray()) }
    return written.ids
  }
  const messageOfWhatIsThere = (target?: AnyTarget): ShareMessage => {
    const { text, attachments } = getState()
    const chosen = recipients.snapshot()
    return {
      ...(chosen.count > 0 && takesCustomers(target) && { externalUserIds: idsOf(chosen) }),
      ...(text !== '' && { text: { content: fillAll(text) } }),
      attachments: attachments.map((attachment) => fillAll(toAttachment(attachment))),
    }
  }
  return {
    validate(target) {
      const { attachments, materials } = getState()
      const fills = options.variables !== undefined || materials.length > 0
      // That media are still on their way is no issue.
      const issues = validateShareMessage(messageOfWhatIsThere(target), target).filter(
        (issue) => !missesAwaitedMedia(issue, attachments),
      )
      return [
        ...materials.flatMap(withdrawnIssue),
        ...(fills ? issues.map((issue) => withLeftoverAsError(issue)) : issues),
      ]
    },
    toMessage(target) {
      const of = [
        getState(),
        recipients.snapshot(),
        recipients.onlyCustomer(),
        options.variables,
        takesCustomers(target),
      ]
      if (!read || read.of.some((part, index) => part !== of[index])) {
        const isWhole = !getState().attachments.some(isAwaited)
        read = { of, message: isWhole ? messageOfWhatIsThere(target) : undefined }
      }
      return read.message
    },
  }
}

function takesCustomers(target: AnyTarget | undefined): boolean {
  return !target || target.rules.recipients?.field === 'externalUserIds'
}

function missesAwaitedMedia({ code, path }: ShareIssue, attachments: readonly DraftAttachment[]): boolean {
  const [, place, kind, field] = path
  const isOfMedia = field === 'mediaid' || kind === 'image'
  return (
    code === 'missing' && isOfMedia && attachments.some((one, index) => index === place && isAwaited(one))
  )
}

function isAwaited({ upload }: DraftAttachment): boolean {
  return upload.phase !== 'none' && upload.phase !== 'ready'
}

/** A member who sends `{{…}}` to a customer does so by mistake. */
function withLeftoverAsError(issue: ShareIssue): ShareIssue {
  return issue.code === 'unresolved-variable' ? { ...issue, severity: 'error' } : issue
}

function withdrawnIssue({ isWithdrawn, title }: DraftMaterial, index: number): readonly ShareIssue[] {
  return isWithdrawn
    ? [{ code: 'material-withdrawn', severity: 'error', path: ['materials', index], params: { title } }]
    : []
}

/** The host fills `body`; whether it is a good one is for the check to say. */
function toAttachment({ msgtype, body, upload }: DraftAttachment): Attachment {
  const media = upload.phase === 'ready' ? mediaOf(upload) : {}
  return { msgtype, [msgtype]: { ...sentBody(msgtype, body), ...media } } as unknown as Attachment
}

/** The title of what is uploaded names it to the member; WeCom knows none there. */
function sentBody(msgtype: AttachmentType, body: DraftAttachment['body']): DraftAttachment['body'] {
  if (msgtype === 'link' || msgtype === 'miniprogram') return body
  const { title: _, ...sent } = body
  return sent
}

function mediaOf({ mediaid, imgUrl }: UploadedMedia): Pick<UploadedMedia, 'mediaid' | 'imgUrl'> {
  return { ...(mediaid !== undefined && { mediaid }), ...(imgUrl !== undefined && { imgUrl }) }
}
