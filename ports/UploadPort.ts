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

/** A picked file, with what it becomes in the message. */
export interface MediaToUpload {
  readonly msgtype: MediaKind
  /** On the member's phone. */
  readonly file: PickedFile
}

/** Media in a library of the host's, by address or by key. `resolveMedia` brings it to WeCom. */
export type MediaSource = { readonly url: string } | { readonly key: string }

/** How much of a file has been sent. */
export interface UploadProgress {
  /** Bytes. */
  readonly sent: number
  readonly total: number
}

/** An upload that is under way. */
export interface UploadTask {
  /** Rejects with anything that `toMediaFailure` takes. */
  readonly done: Promise<UploadedMedia>
  abort(): void
}

/** What an upload answers: WeCom's id of the media, or the address of a picture. */
export interface UploadedMedia {
  /** Valid for three days from `uploadedAt`. */
  readonly mediaid?: string
  /** Images only. */
  readonly imgUrl?: string
  /** Milliseconds since 1970. */
  readonly uploadedAt: number
}
