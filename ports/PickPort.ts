import type { MediaFailure } from '../protocol/failures/toMediaFailure.ts'
import type { MediaKind } from '../protocol/media/MediaKind.ts'

/** Lets the member choose from their phone. */
export interface PickPort {
  /** What this client can pick: a tile that cannot work is not shown. */
  readonly kinds: () => readonly MediaKind[]
  /**
   * Whatever WeCom would refuse is among `refused`, with its reason; the rest goes in. A member who backs out picked nothing.
   * Rejects with a MediaFailure when the client cannot or may not open its picker.
   * @param max how many more there is room for
   */
  pick(kind: MediaKind, max: number): Promise<PickResult>
  /** The member took it away for good: lets go of its `path`. */
  readonly release?: (file: PickedFile) => void
}

export interface PickResult {
  readonly picked: readonly PickedFile[]
  readonly rejections: readonly FileRejection[]
}

export interface FileRejection {
  readonly name: string
  readonly failure: MediaFailure
}

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
