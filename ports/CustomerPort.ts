import type { ShareFailure } from '../protocol/failures/toShareFailure.ts'

/**
 * An external contact of the member's, as the host's backend gives it. WeCom tells a client ids alone (document 93867); names, tags and the rest
 * are read by a server (document 96316).
 */
export interface Customer {
  readonly externalUserId: string
  /** As the customer calls themselves. */
  readonly name: string
  /** As the member calls them. */
  readonly remark?: string | undefined
  /** The company of a customer who uses WeCom themselves. */
  readonly corpName?: string | undefined
  /** An address that the client may load pictures from. */
  readonly avatar?: string | undefined
  /** Names of tags, in the company's order. */
  readonly tags?: readonly string[] | undefined
  /** When the member added them, in milliseconds since 1970. */
  readonly addedAt?: number | undefined
  /** Which client the customer uses. */
  readonly type?: 'wechat' | 'wecom' | undefined
}

export interface CustomerPage {
  readonly customers: readonly Customer[]
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined
}

/**
 * The member's customers, page by page; without a cursor the first page. Rejects with anything that `toMediaFailure` takes.
 * `listCustomers` of `createBackendClient` is one.
 */
export type CustomerPort = (cursor?: string) => Promise<CustomerPage>

/** What came of WeCom's own list of customers, `wx.qy.selectExternalContact`. WeCom document 93867. */
export type CustomerPick =
  /** Ids alone. */
  | { readonly type: 'picked'; readonly externalUserIds: readonly string[] }
  /** The member backed out. Not an error. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: ShareFailure }
