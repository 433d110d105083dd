import type { Dictionary } from './dictionary/decodeDictionary.ts'

/**
 * Where in the folded text the query ends that begins at `start`, or -1 if it does not match there.
 *
 * Every unit of the text takes a piece of the query: itself; or, if it has readings, a whole reading, the first letter of one, its zh, ch or
 * sh; or, at the query's end, as much of a reading as has been typed. The text's units are gone through one by one with all the places that
 * the query may have got to, so that no query takes exponential time.
 */
export function matchEnd(dictionary: Dictionary, text: string, start: number, query: string): number {
  let offsets = [0]
  for (let at = start; at < text.length; at++) {
    const reached: number[] = []
    for (let index = 0; index < offsets.length; index++) {
      if (takePiece(dictionary, text.charCodeAt(at), query, offsets[index] as number, reached)) return at + 1
    }
    if (reached.length === 0) return -1
    offsets = reached
  }
  return -1
}

/** Adds to `reached` the offsets in the query after each piece that the unit takes; true if one is the query's end. */
function takePiece(
  { setOf, readingStarts, readings, syllables }: Dictionary,
  unit: number,
  query: string,
  offset: number,
  reached: number[],
): boolean {
  const wanted = query.charCodeAt(offset)
  if (unit === wanted) return reach(offset + 1, query, reached)
  const set = setOf[unit] as number
  const last = readingStarts[set + 1] as number
  for (let index = readingStarts[set] as number; index < last; index++) {
    const syllable = syllables[readings[index] as number] as string
    if (syllable.charCodeAt(0) !== wanted) continue
    if (
      reach(offset + 1, query, reached) ||
      (hasDigraph(syllable) && query[offset + 1] === 'h' && reach(offset + 2, query, reached)) ||
      (query.startsWith(syllable, offset) && reach(offset + syllable.length, query, reached)) ||
      (query.length - offset < syllable.length && syllable.startsWith(query.slice(offset)))
    ) {
      return true
    }
  }
  return false
}

/** Whether the syllable begins with zh, ch or sh: no other has an h in the second place. */
export function hasDigraph(syllable: string): boolean {
  return syllable[1] === 'h'
}

function reach(offset: number, query: string, reached: number[]): boolean {
  if (!reached.includes(offset)) reached.push(offset)
  return offset >= query.length
}
