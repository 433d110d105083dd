/** Bytes that the text takes in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. Mini-programs have no TextEncoder. */
export function utf8ByteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    // Two UTF-16 units are a character past U+FFFF.
    if (character.length === 2) bytes += 4
    else bytes += character < '\u0080' ? 1 : character < '\u0800' ? 2 : 3
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
