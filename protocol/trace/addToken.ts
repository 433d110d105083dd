import type { Attachment, SharePayload } from '../message/ShareMessage.ts'
import { isSignedAddress } from './isSignedAddress.ts'
import { tokenIn, withToken } from './withToken.ts'

/** Where a token goes: into the addresses of links, or into the pages of mini-program cards. */
export type TracePlace = 'link' | 'page'

/** A message with a token in it, and what had to be left alone. */
export interface TracedPayload {
  readonly payload: SharePayload
  /** Whether any address took the token. */
  readonly isTraced: boolean
  /** Positions of the attachments whose address is signed. */
  readonly signed: readonly number[]
}

export function addToken(payload: SharePayload, place: TracePlace, token: string): TracedPayload {
  const signed: number[] = []
  let isTraced = false
  const attachments = payload.attachments.map((attachment, position) => {
    const address = addressIn(attachment, place)
    if (!address) return attachment
    if (isSignedAddress(address)) {
      signed.push(position)
      return attachment
    }
    isTraced = true
    return withAddress(attachment, withToken(address, token))
  })
  return { payload: isTraced ? { ...payload, attachments } : payload, isTraced, signed }
}

/** The token that a message was handed over with; undefined: none. */
export function tokenOf({ attachments }: SharePayload): string | undefined {
  for (const attachment of attachments) {
    const address = addressIn(attachment, 'link') || addressIn(attachment, 'page')
    const token = address && tokenIn(address)
    if (token) return token
  }
  return undefined
}

/** Undefined for a card without a page, which opens the first one. */
function addressIn(attachment: Attachment, place: TracePlace): string | undefined {
  if (attachment.msgtype === 'link' && place === 'link') return attachment.link.url
  if (attachment.msgtype === 'miniprogram' && place === 'page') return attachment.miniprogram.page
  return undefined
}

function withAddress(attachment: Attachment, address: string): Attachment {
  if (attachment.msgtype === 'link') return { ...attachment, link: { ...attachment.link, url: address } }
  if (attachment.msgtype === 'miniprogram')
    return { ...attachment, miniprogram: { ...attachment.miniprogram, page: address } }
  return attachment
}
