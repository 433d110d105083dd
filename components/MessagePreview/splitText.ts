/** Characters in a piece after a cut, so that it can grow before the next one. */
const CUT_LENGTH = 32

/** Characters. A longer piece is cut. In Chinese this is 144 bytes. */
const MAX_LENGTH = 48

/** Characters that do not join with their neighbours: Latin, punctuation, kana, Chinese, full width. */
const STANDS_ALONE = /[\n\x20-\u02ff\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]/

/**
 * Cuts a text into pieces; joined, they are the text. It keeps the previous pieces that still match, so that a changed character changes one
 * piece and rarely the number of pieces. It never cuts between characters that may be drawn as one.
 */
export function splitText(text: string, before: readonly string[] = []): readonly string[] {
  const { first, last, start, end } = changedRange(text, before)
  return [...before.slice(0, first), ...cut(text.slice(start, end)), ...before.slice(last)]
}

/** The pieces from `first` to `last` are to be replaced by the text from `start` to `end`. */
interface Range {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

function changedRange(text: string, before: readonly string[]): Range {
  let [first, start] = [0, 0]
  for (const piece of before) {
    if (!text.startsWith(piece, start)) break
    start += piece.length
    first += 1
  }
  let [last, end] = [before.length, text.length]
  for (const piece of before.slice(first).reverse()) {
    if (end - piece.length < start || !text.endsWith(piece, end)) break
    end -= piece.length
    last -= 1
  }
  // Text inserted between two pieces is added to one of them.
  const [left, right] = [before[first - 1], before[last]]
  const hasRoom = (piece = ''): boolean => piece !== '' && piece.length + end - start <= MAX_LENGTH
  if (first < last || start === end) return { first, last, start, end }
  if (left && hasRoom(left)) return { first: first - 1, last, start: start - left.length, end }
  if (right && hasRoom(right)) return { first, last: last + 1, start, end: end + right.length }
  return { first, last, start, end }
}

/** Cuts into parts of nearly the same length. */
function cut(text: string): readonly string[] {
  if (text.length <= MAX_LENGTH) return text === '' ? [] : [text]
  const length = Math.ceil(text.length / Math.ceil(text.length / CUT_LENGTH))
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const end = placeToCut(text, start + length)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function placeToCut(text: string, from: number): number {
  let at = Math.min(from, text.length)
  while (at < text.length && !(standsAlone(text, at - 1) && standsAlone(text, at))) at += 1
  return at
}

function standsAlone(text: string, at: number): boolean {
  return STANDS_ALONE.test(text.charAt(at))
}
