import { createFailure, type ShareFailure, toShareFailure } from '../protocol/failure.ts'
import type { ClockPort, UploadPort, UploadTask } from '../protocol/ports.ts'
import {
  type Draft,
  type DraftAttachment,
  type DraftUpload,
  needsUpload,
  toCheckableMessage,
  toShareMessage,
} from './draft.ts'
import type { MediaStep, ShareRequest } from './runShare.ts'

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
    media: uploadDraftMedia(draft, ports),
  }
}

function uploadDraftMedia(
  draft: DraftHandle,
  { upload, clock }: { readonly upload: UploadPort; readonly clock: ClockPort },
): MediaStep {
  return (onProgress) => {
    let task: UploadTask | undefined
    let aborted = false
    const uploadAll = async (): Promise<{ message: unknown } | { failure: ShareFailure }> => {
      const pending = draft.read().attachments.filter((attachment) => needsUpload(attachment, clock.now()))
      const total = pending.reduce((bytes, { file }) => bytes + (file?.size ?? 0), 0)
      let sentBefore = 0
      for (const attachment of pending) {
        const media = mediaToUpload(attachment)
        if (!media) return { failure: createFailure('upload-failed', { message: 'no file and no source' }) }
        task = upload.upload(media, ({ sent }) => onProgress({ sent: sentBefore + sent, total }))
        try {
          const uploaded = await task.done
          draft.setUpload(attachment.id, { phase: 'ready', ...uploaded })
        } catch (error) {
          return { failure: createFailure('upload-failed', toShareFailure(error).raw) }
        }
        if (aborted) break
        sentBefore += attachment.file?.size ?? 0
      }
      return { message: toShareMessage(draft.read()) }
    }
    return {
      done: uploadAll(),
      abort: () => {
        aborted = true
        task?.abort()
      },
    }
  }
}

function mediaToUpload({
  msgtype,
  file,
  source,
}: DraftAttachment): Parameters<UploadPort['upload']>[0] | undefined {
  if (msgtype === 'link' || msgtype === 'miniprogram' || (!file && !source)) return undefined
  return { msgtype, ...(file && { file }), ...(source && { source }) }
}
