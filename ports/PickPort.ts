import type { MediaFailure } from '../protocol/failures/toMediaFailure.ts'
import type { MediaKind } from '../protocol/media/MediaKind.ts'

/** Lets the member choose from their phone. */
export interface PickPort {
  /** What this client can pick. The picker shows a tile only for these. */
  readonly kinds: () => readonly MediaKind[]
  /**
   * Gives the files that WeCom takes, and of the others the reason. Gives nothing when the member backs out.
   * Rejects with a MediaFailure when the client cannot or may not open its picker.
   * @param max how many more files fit
   */
  pick(kind: MediaKind, max: number): Promise<PickResult>
  /** Frees a file's `path`. Called when the member has removed it for good. */
  readonly release?: (file: PickedFile) => void
}

/** What a member picked: files to send, and those that cannot be sent. */
export interface PickResult {
  readonly picked: readonly PickedFile[]
  readonly rejections: readonly FileRejection[]
}

/** A file that was picked and cannot be sent, with the reason. */
export interface FileRejection {
  readonly name: string
  readonly failure: MediaFailure
}

/** A file on the member's device. */
export interface PickedFile {
  /** Where the client keeps it: a temporary path, or an object URL on H5. */
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of a video, where the client tells. */
  readonly durationSeconds?: number
  /** A picture of a video, where the client makes one. */
  readonly thumbnail?: string
}
