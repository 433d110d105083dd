import type { ClockPort, UploadPort } from '../protocol/ports.ts'
import {
  type Draft,
  type DraftAttachment,
  type DraftUpload,
  needsUpload,
  toCheckableMessage,
  toShareMessage,
} from './draft.ts'
import { failRun, type ShareRequest, type ShareRun } from './runShare.ts'

/** A draft that a run may upload the media of: the only thing that a run ever writes back. */
export interface DraftHandle {
  read(): Draft
  setUpload(attachmentId: string, upload: DraftUpload): void
}

/** The request to share a draft: what is pending is uploaded on the way, what is older than three days is renewed. */
export function draftRequest(
  draft: DraftHandle,
  ports: { readonly upload: UploadPort; readonly clock: ClockPort },
): Pick<ShareRequest, 'message' | 'media'> {
  return {
    message: toCheckableMessage(draft.read(), ports.clock.now()),
    media: (run) => uploadDraftMedia(run, draft, ports),
  }
}

async function uploadDraftMedia(
  run: ShareRun,
  draft: DraftHandle,
  { upload, clock }: { readonly upload: UploadPort; readonly clock: ClockPort },
): Promise<void> {
  const pending = draft.read().attachments.filter((attachment) => needsUpload(attachment, clock.now()))
  const total = pending.reduce((bytes, { file }) => bytes + (file?.size ?? 0), 0)
  let sentBefore = 0
  for (const attachment of pending) {
    const media = mediaToUpload(attachment)
    if (!media) return failRun(run, 'upload-failed', 'no file and no source')
    const task = upload.upload(media, ({ sent }) => {
      run.report({ phase: 'uploading', sent: sentBefore + sent, total })
    })
    run.abortUpload = () => task.abort()
    try {
      const uploaded = await task.done
      draft.setUpload(attachment.id, { phase: 'ready', ...uploaded })
    } catch (error) {
      return failRun(run, 'upload-failed', error)
    } finally {
      run.abortUpload = () => undefined
    }
    if (run.over) return
    sentBefore += attachment.file?.size ?? 0
  }
  run.message = toShareMessage(draft.read())
}

function mediaToUpload({
  msgtype,
  file,
  source,
}: DraftAttachment): Parameters<UploadPort['upload']>[0] | undefined {
  if (msgtype === 'link' || msgtype === 'miniprogram' || (!file && !source)) return undefined
  return { msgtype, ...(file && { file }), ...(source && { source }) }
}
