/** Bytes that the text takes in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. Mini-programs have no TextEncoder. */
export function utf8ByteLength(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4
      index++
    } else bytes += 3
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

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
