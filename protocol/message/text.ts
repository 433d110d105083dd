/** Bytes that the text takes in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. Mini-programs have no TextEncoder. */
export function utf8ByteLength(text: string): number {
  const { length } = text
  let bytes = length
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1
    // A pair of surrogates takes four bytes: two for its two units, and the two that the first has just added.
    if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) index++
  }
  return bytes
}

/** UTF-16 units, the stricter reading of WeCom's 字: most emoji count as two or more. */
export function characterCount(text: string): number {
  return text.length
}

/** White space alone counts as empty: WeCom would hand over nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}
