import type { RawFailure } from '../../protocol/failures/Failure.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { MediaPorts } from './uploadMedia.ts'
import { createUploadQueue, type UploadQueue } from './createUploadQueue.ts'
import { type Draft, type DraftUpload, toCheckableMessage, toShareMessage } from './Draft.ts'
import { failRun, type ShareRequest, type ShareStage } from '../share/runShare.ts'

/** A draft that a run may upload the media of: the only thing that a run ever writes back. */
export interface DraftHandle {
  read(): Draft
  setUpload(attachmentId: string, upload: DraftUpload): void
}

/** What a run is given to share a draft. */
export interface DraftRequest extends Pick<ShareRequest, 'media'> {
  /** For the check before anything is uploaded. */
  readonly message: ShareMessage
}

/** The request to share a draft that no queue looks after: its media are uploaded on the way, and no longer than the run lasts. */
export function draftRequest(draft: DraftHandle, ports: MediaPorts): DraftRequest {
  return {
    message: toCheckableMessage(draft.read()),
    media: async (run) => {
      const queue = createUploadQueue({
        ...ports,
        onReady: (id, media) => draft.setUpload(id, { phase: 'ready', ...media }),
      })
      queue.setAttachments(draft.read().attachments)
      run.abortUpload = () => queue.setAttachments([])
      await mediaStage(queue, () => draft.read())(run)
    },
  }
}

/** Waits for a queue's media. What an abandoned run leaves goes on: it is the draft's, not the run's. */
export function mediaStage(queue: UploadQueue, readDraft: () => Omit<Draft, 'attachments'>): ShareStage {
  return async (run) => {
    const stop = queue.subscribeAll(() => run.report({ phase: 'uploading', ...queue.progress() }))
    await queue.whenIdle()
    stop()
    if (run.over) return
    const failure = firstFailure(queue)
    if (failure) failRun(run, 'upload-failed', failure)
    else run.message = toShareMessage({ ...readDraft(), attachments: queue.attachments() })
  }
}

/** In the form that clients give, since it goes into the run's failure as what was said. */
function firstFailure(
  queue: UploadQueue,
): { readonly errMsg: string; readonly errCode?: RawFailure['errCode'] } | undefined {
  for (const { id } of queue.attachments()) {
    const state = queue.stateOf(id)
    if (state?.phase === 'cancelled') return { errMsg: 'the member cancelled the upload' }
    if (state?.phase !== 'failed') continue
    const { code, raw } = state.failure
    return { errMsg: raw.message || code, ...(raw.errCode !== undefined && { errCode: raw.errCode }) }
  }
  return undefined
}
