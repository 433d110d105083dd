import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import type { UploadState } from './UploadState.ts'
import type { UploadTarget } from './UploadTarget.ts'

/** Writes how much was sent into the attachments, for all uploads together and ten times a second at most. */
export interface ProgressWriter {
  /** A client may tell less than before, or no number at all: neither changes anything. */
  note(id: string, sent: number): void
  forget(id: string): void
}

/** WeChat's audit allows twenty setData a second; half of them are left for the rest of the page. */
const INTERVAL_MS = 100

export function createProgressWriter(target: UploadTarget, clock: ClockPort): ProgressWriter {
  const sentOf = new Map<string, number>()
  let timer: TimerId

  const write = (): void => {
    timer = undefined
    const uploads = new Map<string, UploadState>()
    for (const { id, upload } of target.attachments()) {
      const sent = sentOf.get(id)
      if (upload.phase !== 'uploading' || sent === undefined || sent <= upload.sent) continue
      uploads.set(id, { ...upload, sent: Math.min(sent, upload.total) })
    }
    sentOf.clear()
    target.setUploads(uploads)
  }

  return {
    note(id, sent) {
      if (!Number.isFinite(sent)) return
      sentOf.set(id, Math.max(sent, sentOf.get(id) ?? 0))
      timer ??= clock.setTimeout(write, INTERVAL_MS)
    },
    forget(id) {
      sentOf.delete(id)
      if (sentOf.size > 0) return
      clock.clearTimeout(timer)
      timer = undefined
    },
  }
}
