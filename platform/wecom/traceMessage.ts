import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import { addToken, type TracePlace } from '../../protocol/trace/addToken.ts'
import { randomBytes } from './randomBytes.ts'

/** 128 bits, in 22 letters that need no encoding in an address. */
const TOKEN_BYTES = 16
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Puts a new token into a message. In development it says on the console what it had to leave alone. */
export async function traceMessage(payload: SharePayload, place: TracePlace): Promise<SharePayload> {
  const token = toLetters(await randomBytes(TOKEN_BYTES))
  const { payload: traced, isTraced, signed } = addToken(payload, place, token)
  if (process.env.NODE_ENV !== 'production') {
    for (const position of signed)
      console.warn(`taro-wecom-share: signed-address-untraced at attachments.${position}`)
    if (!isTraced && signed.length === 0) console.warn(`taro-wecom-share: nothing-to-trace, no ${place}`)
  }
  return traced
}

/** base64url (RFC 4648), without padding. */
function toLetters(bytes: readonly number[]): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3)
    const bits = (first << 16) | (second << 8) | third
    for (const shift of [18, 12, 6, 0]) letters += LETTERS.charAt((bits >> shift) & 63)
  }
  return letters.slice(0, Math.ceil((bytes.length * 4) / 3))
}
