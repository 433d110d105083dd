import type { AttachmentControls } from '../../hooks/draft/useAttachments.ts'
import { useUploadState } from '../../hooks/draft/useUploadState.ts'
import { showMedia } from '../../platform/runtime.ts'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'
import { isUnderWay } from '../../store/draft/UploadState.ts'
import type { ComposeAction, ComposeStrings } from '../locales/KitLocale.ts'
import { describeMedia } from '../locales/describeMedia.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { ActionBar } from './ActionBar.tsx'
import { attachmentName } from '../attachment/attachmentName.ts'
import type { CardKind } from './CardEditor.tsx'
import { previewUrl, videoUrl } from '../attachment/previewUrl.ts'

export interface AttachmentActionsProps {
  readonly attachment: DraftAttachment
  readonly controls: AttachmentControls
  readonly strings: ComposeStrings
  readonly changes: boolean
  readonly onEdit: (card: CardKind) => void
}

/** The actions for the selected tile, and why its upload failed. They are buttons, so that a keyboard can do what a finger can. */
export function AttachmentActions({
  attachment,
  controls,
  strings,
  changes,
  onEdit,
}: AttachmentActionsProps) {
  const { id, msgtype, locked } = attachment
  const { draft, attachments } = controls
  const state = useUploadState(draft, id)
  const name = attachmentName(attachment, strings)
  const edits = changes && !locked
  const movable = attachments.filter((one) => !one.locked)
  const moveBy = (steps: number): (() => void) | undefined => {
    const neighbour = movable[movable.indexOf(attachment) + steps]
    return neighbour && (() => draft.move(id, attachments.indexOf(neighbour)))
  }
  const video = videoUrl(attachment)
  const shown = video || (msgtype === 'image' && previewUrl(attachment))
  const failure = state?.phase === 'failed' ? state.failure : undefined
  const copyReport = useCopyReport(strings.report, failure)

  const offered: readonly (readonly [ComposeAction, (() => void) | false | '' | undefined])[] = [
    ['retry', changes && (failure || state?.phase === 'cancelled') && (() => draft.retry(id))],
    ['cancel', edits && state && isUnderWay(state) && (() => draft.cancel(id))],
    ['open', shown && (() => showMedia(video ? 'video' : 'image', shown, strings.actions.close))],
    ['edit', edits && (msgtype === 'link' || msgtype === 'miniprogram') && (() => onEdit(msgtype))],
    ['earlier', edits && moveBy(-1)],
    ['later', edits && moveBy(1)],
    ['remove', edits && (() => draft.remove(id))],
  ]
  return (
    <ActionBar
      lines={locked ? [name, strings.locked] : [name]}
      problems={failure ? [describeMedia(failure, name, strings.media)] : []}
      actions={[
        ...offered.flatMap(([action, act]) => (act ? [{ label: strings.actions[action], act }] : [])),
        ...(failure ? [copyReport] : []),
      ]}
    />
  )
}
