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

/** Whether there is nothing to see: WeCom would hand over nothing. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** The text without what nobody sees at its ends; empty if it is blank. */
export function trimmed(text: string): string {
  // Nothing to do for most ids and addresses, and comparing is faster than searching.
  if (isGraphic(text.charCodeAt(0)) && isGraphic(text.charCodeAt(text.length - 1))) return text
  const start = text.search(VISIBLE)
  if (start < 0) return ''
  let end = text.length
  // Long stretches first, because megabytes of them would take seconds one by one.
  for (const step of [64, 1]) while (isUnseen(text.substring(end - step, end))) end -= step
  return text.slice(start, end)
}

function isGraphic(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f
}

/** Half of a pair of surrogates counts as seen, because no such pair stands at the end of a line by accident. */
function isUnseen(part: string): boolean {
  return isBlank(part) && !MARK.test(part)
}

/**
 * All but White_Space, Default_Ignorable_Code_Point (zero-width characters, marks of direction, Hangul fillers, variation selectors) and
 * the empty braille cell. Written out, because `\p{…}` is younger than the engines that this runs on; in UTF-16 units, because Taro makes
 * twice as much of it otherwise. Those beyond the first plane are 1BCA0–1BCA3, 1D173–1D17A and E0000–E0FFF.
 */
const VISIBLE =
  /[^\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\udc00-\udfff\s\x85\xad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\uffa0\ufff0-\ufff8\ud82f\ud834\udb40-\udb43]|\ud82f(?![\udca0-\udca3])|\ud834(?![\udd73-\udd7a])|[\udb40-\udb43](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/

/** Unseen by themselves, they shape the character before them: an emoji's colour, say. */
const MARK = /[\u034f\u180b-\u180d\ufe00-\ufe0f]/
