import type { UploadedMedia } from '../../ports/UploadPort.ts'
import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** How far the media of an attachment have come on their way to WeCom. */
export type UploadState =
  /** Nothing to upload: a link, a mini-program, or media whose id the host gave in `body`. */
  | { readonly phase: 'none' }
  /** Waits for its turn, or for the next try after a failure that can pass. */
  | { readonly phase: 'queued' }
  /** The host brings it from the company's library. */
  | { readonly phase: 'resolving' }
  /** Bytes. */
  | { readonly phase: 'uploading'; readonly sent: number; readonly total: number }
  | ({ readonly phase: 'ready' } & UploadedMedia)
  | { readonly phase: 'failed'; readonly failure: MediaFailure }
  /** By the member; `retry` takes it up again. */
  | { readonly phase: 'cancelled' }

export function isUnderWay({ phase }: UploadState): boolean {
  return phase === 'queued' || phase === 'resolving' || phase === 'uploading'
}
