import type { StoreApi } from 'zustand/vanilla'
import type { UploadProgress } from '../../ports/UploadPort.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { DraftReadyContext } from '../share/ShareableDraft.ts'
import { bytesOf } from './bytesOf.ts'
import type { DraftAttachment } from './DraftAttachment.ts'
import type { ShareDraftState } from './ShareDraft.ts'
import { isUnderWay } from './UploadState.ts'

/** Resolves once no upload of the draft is under way, or nobody waits for it. @returns what failed, the first in the member's order */
export function whenDraftReady(
  { getState, subscribe }: StoreApi<ShareDraftState>,
  { signal, report }: DraftReadyContext,
): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { attachments } = getState()
      const isWaiting = attachments.some(({ upload }) => isUnderWay(upload))
      if (isWaiting && !signal.aborted) return report(progressOf(attachments))
      unsubscribe()
      stopListening()
      resolve(signal.aborted ? undefined : firstFailure(attachments))
    }
    const unsubscribe = subscribe(look)
    const stopListening = signal.onAbort(() => look())
    look()
  })
}

/** Bytes over all files. */
export function progressOf(attachments: readonly DraftAttachment[]): UploadProgress {
  let [sent, total] = [0, 0]
  for (const { file, upload } of attachments) {
    const size = file && upload.phase !== 'none' ? bytesOf(file) : 0
    total += size
    if (upload.phase === 'ready') sent += size
    if (upload.phase === 'uploading') sent += Math.min(size, upload.sent)
  }
  return { sent, total }
}

function firstFailure(attachments: readonly DraftAttachment[]): Failure | undefined {
  const index = attachments.findIndex(
    ({ upload }) => upload.phase === 'failed' || upload.phase === 'cancelled',
  )
  const attachment = attachments[index]
  if (!attachment) return undefined
  const { upload } = attachment
  const details = { name: nameOf(attachment), path: ['attachments', index] }
  return upload.phase === 'failed'
    ? createShareFailure('upload-failed', undefined, details, upload.failure)
    : createShareFailure('upload-failed', { message: 'the member cancelled the upload' }, details)
}

function nameOf({ file, body }: DraftAttachment): string {
  return file?.name ?? (typeof body.title === 'string' ? body.title : '')
}
