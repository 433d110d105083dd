import type { ShareFailure } from '../protocol/failures/toShareFailure.ts'

/**
 * An external contact of the member's, as the host's backend gives it. WeCom gives a client only ids (document 93867), and
 * everything else to a server (document 96316).
 */
export interface Customer {
  readonly externalUserId: string
  /** The name that the customer chose. */
  readonly name: string
  /** The name that the member gave them. */
  readonly remark?: string | undefined
  /** The company, of a customer who uses WeCom. */
  readonly corpName?: string | undefined
  /** An address that the client may load pictures from. */
  readonly avatar?: string | undefined
  /** Names of tags, in the company's order. */
  readonly tags?: readonly string[] | undefined
  /** When the member added them, in milliseconds since 1970. */
  readonly addedAt?: number | undefined
  /** When they last had a mass message, in milliseconds since 1970, as the host's server knows it. Never from what was asked for. */
  readonly lastMessagedAt?: number | undefined
  /** Which client the customer uses. */
  readonly type?: 'wechat' | 'wecom' | undefined
}

/** A part of the list of customers, as the backend answers it. */
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

/** The result of WeCom's own list of customers, `wx.qy.selectExternalContact`. WeCom document 93867. */
export type CustomerPick =
  | { readonly type: 'picked'; readonly externalUserIds: readonly string[] }
  /** The member backed out. Not an error. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: ShareFailure }
