import type { MediaKind } from '../protocol/media/MediaKind.ts'
import type { PickedFile } from './PickPort.ts'

/** Brings a member's file to WeCom, through the host's backend. */
export interface UploadPort {
  upload(media: MediaToUpload, onProgress: (progress: UploadProgress) => void): UploadTask
}

/** Brings a picture, video or file of the company's library to WeCom. Rejects with anything that `toMediaFailure` takes. */
export type ResolveMedia = (source: MediaSource) => Promise<UploadedMedia>

/**
 * Puts the cover of a link or a mini-program on the host's CDN and gives its https address. Not by WeCom's image links, because
 * they have a quota.
 */
export type UploadCover = (file: PickedFile) => Promise<string>

export interface MediaToUpload {
  readonly msgtype: MediaKind
  /** On the member's phone. */
  readonly file: PickedFile
}

export type MediaSource = { readonly url: string } | { readonly key: string }

export interface UploadProgress {
  /** Bytes. */
  readonly sent: number
  readonly total: number
}

export interface UploadTask {
  /** Rejects with anything that `toMediaFailure` takes. */
  readonly done: Promise<UploadedMedia>
  abort(): void
}

export interface UploadedMedia {
  /** Valid for three days from `uploadedAt`. */
  readonly mediaid?: string
  /** Images only. */
  readonly imgUrl?: string
  /** Milliseconds since 1970. */
  readonly uploadedAt: number
}
