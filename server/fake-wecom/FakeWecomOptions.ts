import type { FakeMessage } from './FakeMessage.ts'
import type { FakeMoment } from './FakeMoment.ts'

/** A customer in the fake's company, as WeCom itself would describe one. */
export interface FakeCustomer {
  readonly externalUserId: string
  readonly name: string
  readonly remark?: string
  readonly corpName?: string
  readonly avatar?: string
  /** Names: the fake gives them ids. */
  readonly tags?: readonly string[]
}

/** A customer group in the fake's company. */
export interface FakeGroup {
  readonly chatId: string
  /** Empty where nobody named it. */
  readonly name: string
  readonly memberCount: number
}

export interface FakeWecomOptions {
  /** 0: any free one. */
  readonly port?: number
  readonly corpId?: string
  readonly secret?: string
  /** Further companies: their secrets by corpId. */
  readonly otherCorps?: Readonly<Record<string, string>>
  /** A third-party app's suite_access_token, if it has one. */
  readonly suiteAccessToken?: string
  /** Members and their customers. A member who is not here has none. */
  readonly customers?: Readonly<Record<string, readonly FakeCustomer[]>>
  /** Members and the customer groups that they own. */
  readonly groups?: Readonly<Record<string, readonly FakeGroup[]>>
  /** Records of mass messages. Read at each call, so that one can be added later. */
  readonly messages?: readonly FakeMessage[]
  /** Records of Moments. Read at each call. */
  readonly moments?: readonly FakeMoment[]
  /** Owner of a login code, beside those of `issueCode`. These codes work more than once. */
  readonly memberOfCode?: ((code: string) => string | undefined) | undefined
  /** Seconds. Document 91039 says 7200. */
  readonly tokenLifeSeconds?: number
  /** Image links a day. */
  readonly imageLinksADay?: number
  /** Keep each file's bytes, so that they can be fetched again for three days. */
  readonly keepBytes?: boolean
  /** Pictures of a host of the company's own, at `GET /pictures/NAME`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** A file as it arrived. */
export interface ReceivedFile {
  /** The media_id, or the url of an image link. */
  readonly id: string
  /** The company whose access_token came with it. */
  readonly corpId: string
  readonly type: 'image' | 'video' | 'file' | 'imageLink'
  readonly fileName: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Milliseconds since 1970. */
  readonly receivedAt: number
}

/** A fault that the fake shows instead of its answer. */
export type Fault =
  | { readonly errcode: number; readonly errmsg?: string }
  /** The connection is cut before any answer. */
  | { readonly kind: 'hang-up' }
  /** The connection is cut half-way through the answer's body. */
  | { readonly kind: 'half-answer' }
  /** No answer, ever. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'status'; readonly status: number }
  /** The right answer, but for these fields. */
  | { readonly kind: 'altered'; readonly fields: Readonly<Record<string, unknown>> }
  /** The right answer, once the promise settles. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> }

export interface FaultPlan {
  readonly fault: Fault
  /** Only calls to this interface, such as `/cgi-bin/media/upload`. Default: all but `gettoken`. */
  readonly path?: string
  /** How often. Default: for good. */
  readonly times?: number
  /** 0 to 1. Default: 1. */
  readonly chance?: number
  /** Seed of the chance. The same seed fails the same calls. */
  readonly seed?: number
}
