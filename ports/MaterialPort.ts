import type { AttachmentType } from '../protocol/message/ShareMessage.ts'
import type { MediaSource } from './UploadPort.ts'

/** The company's approved words and media. */
export interface MaterialPort {
  /** Rejects with anything that `toMediaFailure` takes. */
  list(query: MaterialQuery): Promise<MaterialPage>
  /** Asked when a message that uses it is shared: it may have been withdrawn since. Rejects as `list` does. */
  resolve(id: string, version: string): Promise<MaterialStatus>
}

/** What a member looks for in the library. */
export interface MaterialQuery {
  /** What the member typed; empty: everything. */
  readonly query: string
  /** One of the page's `categories`; undefined: all. */
  readonly category?: string | undefined
  /** Absent for the first page. */
  readonly cursor?: string | undefined
}

/** A part of what the library found. */
export interface MaterialPage {
  readonly materials: readonly Material[]
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined
  /** Names of all categories, on the first page. */
  readonly categories?: readonly string[] | undefined
}

/** Approved words and media, under one title. */
export interface Material {
  readonly id: string
  /** Another version is another text: one that was withdrawn is not shared, whatever came after it. */
  readonly version: string
  readonly title: string
  readonly text?: string | undefined
  readonly attachments?: readonly MaterialAttachment[] | undefined
  /** Milliseconds since 1970. */
  readonly validUntil?: number | undefined
  /** Default true. Of what is not, the member changes neither text nor attachments. */
  readonly editable?: boolean | undefined
}

/** A card or a medium of the company's. */
export interface MaterialAttachment {
  readonly msgtype: AttachmentType
  /** As it goes on the wire, without what is uploaded. */
  readonly body: Readonly<Record<string, unknown>>
  /** Where `resolveMedia` brings it from. */
  readonly source?: MediaSource | undefined
}

/** Whether a version may still be shared. */
export type MaterialStatus = 'available' | 'withdrawn'
