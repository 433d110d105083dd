import { createHash } from 'node:crypto'

/**
 * SHA-256 of a text in UTF-8, in hexadecimal, so that no text travels in an address. Line ends are made one, and white space at the
 * ends is dropped, because a client may change them.
 */
export function digestText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('hex')
}
