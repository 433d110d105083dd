import type { ShareFailure } from './failure.ts'
import type { MediaFailure } from './mediaFailure.ts'
import type { SharePayload } from './message.ts'

/** The languages that the kit speaks. */
export type LocaleId = 'zh-CN' | 'en-US'

/** What a message asks of the client beyond the API itself. */
export interface ClientNeeds {
  /** It has an attachment of kind `file`. */
  readonly file: boolean
  /** It names customers. */
  readonly recipients: boolean
}

/** The WeCom client. Nothing here rejects or throws; only `share` may never settle: the member may stay in the assistant for as long as they like. */
export interface WecomPort {
  /** Where the mini-program runs, at once and without a call to WeCom. */
  whereabouts(): Whereabouts
  /** A definite no of this client to such a message; undefined if it can, or if nobody knows. */
  preflight(needs: ClientNeeds): Promise<ShareFailure | undefined>
  /** `unknown` where the client does not say: no reason to stop. */
  checkSession(): Promise<'alive' | 'dead' | 'unknown'>
  /** Opens the assistant with the message. */
  share(payload: SharePayload): Promise<ShareAnswer>
  /** What is known of the client, for a report. */
  describeClient(): ClientDescription
  /** The client's own object as it is now, for what few apps ask of it. */
  qy?(): object | undefined
}

/** `elsewhere`: the WeChat client, a browser. */
export type Whereabouts = 'wecom' | 'devtools' | 'elsewhere'

export type ShareAnswer =
  | { readonly answer: 'shared' }
  | { readonly answer: 'failed'; readonly failure: ShareFailure }
  /** WeCom says that it is done, and not how it went. */
  | { readonly answer: 'unknown' }

export interface ClientDescription {
  readonly platform?: string | undefined
  /** WeCom's version, once the client has told it. */
  readonly version?: string | undefined
}

/** The way of a member's file to WeCom, through the host's backend. */
export interface UploadPort {
  upload(media: MediaToUpload, onProgress: (progress: UploadProgress) => void): UploadTask
}

/** Brings a medium of the company's library into WeCom. Rejects with anything that `toMediaFailure` takes. */
export type ResolveMedia = (source: MediaSource) => Promise<UploadedMedia>

/** Puts the cover of a link or a mini-program on the host's CDN and gives its https address. Never WeCom's scarce image links. */
export type UploadCover = (file: PickedFile) => Promise<string>

export type MediaKind = 'image' | 'video' | 'file'

export interface MediaToUpload {
  readonly msgtype: MediaKind
  /** On the member's phone. */
  readonly file: PickedFile
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
  readonly refused: readonly RefusedFile[]
}

export interface RefusedFile {
  readonly name: string
  readonly failure: MediaFailure
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
  /** Lives three days from `at`. */
  readonly mediaid?: string
  /** Images only. */
  readonly imgUrl?: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export type TimerId = unknown

/** Time, so that tests own it. */
export interface ClockPort {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(callback: () => void, ms: number): TimerId
  clearTimeout(timer: TimerId): void
}
