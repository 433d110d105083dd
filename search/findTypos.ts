import { createHit, FIELDS, FOLLOWERS, LETTERS, type ReadText, type SearchIndex } from './SearchIndex.ts'

/** What may be mistyped: shorter queries are like too many names. */
const MISTYPED = /^[a-z]{4,}$/

/**
 * The hits of letters, typed in full from the beginning of a field, of which one was left out, put in, taken for another or swapped with
 * the next.
 */
export function findTypos(index: SearchIndex, query: string): Uint32Array {
  const { exact, codes, starts, hits } = index
  const isLike = (spelled: string) => slipIn(spelled, query) >= -1
  const found: number[] = []
  // By the syllable, then by the character that follows: few texts are left to be spelled.
  for (let syllable = LETTERS; syllable < exact.length && MISTYPED.test(query); syllable++) {
    const first = (exact[syllable] as readonly string[])[0] as string
    if (!isLike(first)) continue
    const isLikely: boolean[] = []
    const end = hits.starts[(syllable + 1) * FOLLOWERS] as number
    for (let at = hits.starts[syllable * FOLLOWERS] as number; at < end; at++) {
      const hit = hits.items[at] as number
      const field = (hit >>> 8) & FIELDS
      const start = (starts[field] as number) + (hit & 255)
      // Most are within a field, or by a reading that does not fit.
      if (codes[start - 1] || hit >>> 31) continue
      const code = codes[start + 1] as number
      if (isLikely[code] === undefined) isLikely[code] = isLike(first + spellingAt(index, start + 1))
      const last = isLikely[code] ? typoEnd(index, start, query) : -1
      if (last > 0) found.push(createHit(index, field, start, last))
    }
  }
  return new Uint32Array(found)
}

/** As matchEnd, for a query that is mistyped. */
export function typoEnd(source: ReadText, start: number, query: string): number {
  const isRead = spellingAt(source, start - 1)
  let spelled = spellingAt(source, start)
  // Neither within a field nor from a letter on.
  if (isRead || !spelled[1] || !MISTYPED.test(query)) return -1
  for (let at = start + 1; ; at++) {
    if (spelled.length >= query.length + slipIn(spelled, query)) return at
    const next = spellingAt(source, at)
    if (!next || spelled.length > query.length) return -1
    spelled += next
  }
}

/** How the reading that fits is spelled; nothing where there is none. */
export function spellingAt({ codes, exact, readings }: ReadText, at: number): string {
  const code = codes[at] as number
  const reading = (readings[code >> 1] as readonly number[])[code & 1]
  return reading === undefined ? '' : ((exact[reading] as readonly string[])[0] as string)
}

/** How many letters more than was typed for them the spelling has, -1, 0 or 1, as far as both go; NaN if more than one letter differs. */
function slipIn(spelled: string, query: string): number {
  let at = 0
  while (at < spelled.length && spelled[at] === query[at]) at++
  const goesOn = (left: number, typed: number) => {
    const one = spelled.slice(at + left)
    const other = query.slice(at + typed)
    return one.startsWith(other) || other.startsWith(one)
  }
  if (goesOn(0, 1)) return -1
  if (goesOn(1, 1)) return 0
  if (goesOn(1, 0)) return 1
  const isSwapped = spelled[at] === query[at + 1] && query.startsWith(spelled.charAt(at + 1), at)
  return isSwapped && goesOn(2, 2) ? 0 : NaN
}
