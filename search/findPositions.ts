import { firstReading, readUnit } from './dictionary/readUnit.ts'
import { hasDigraph, matchEnd } from './matchEnd.ts'
import { FOLLOWERS, followerOf, type SearchIndex } from './SearchIndex.ts'

/** What was found for an earlier query: whatever matches a longer one matches its beginning, and at the same position. */
export interface Found {
  readonly query: string
  readonly indexes: Uint32Array
}

/** A run of postings; in a `sure` one every position matches, the others are to be verified. */
interface Bucket {
  readonly start: number
  readonly end: number
  readonly sure: boolean
}

/** The indexes in the text, ascending, at which the folded query (not empty) matches; one may be there several times. */
export function findPositions(index: SearchIndex, query: string, before?: Found): Uint32Array {
  // Without a letter a query can only be found as it is, and native search is fast with and without a JIT.
  if (!/[a-z]/.test(query)) return findText(index.text, query)
  const narrowed = before !== undefined && query.startsWith(before.query) ? before.indexes : undefined
  if (readUnit(index.dictionary, query.charCodeAt(0), '') === '') {
    return verified(index, query, narrowed ?? findText(index.text, query.replace(/[a-z].*/, '')))
  }
  const buckets = bucketsFor(index, query)
  const size = buckets.reduce((sum, { start, end }) => sum + end - start, 0)
  if (narrowed !== undefined && narrowed.length < size) return verified(index, query, narrowed)

  const indexes = new Uint32Array(size)
  let count = 0
  for (const { start, end, sure } of buckets) {
    const posted = index.postings.subarray(start, end)
    const matching = sure ? posted : verified(index, query, posted)
    indexes.set(matching, count)
    count += matching.length
  }
  return indexes.subarray(0, count).sort()
}

function findText(text: string, wanted: string): Uint32Array {
  const indexes: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) indexes.push(at)
  return Uint32Array.from(indexes)
}

function verified({ dictionary, text }: SearchIndex, query: string, indexes: Uint32Array): Uint32Array {
  return indexes.filter((position) => matchEnd(dictionary, text, position, query) >= 0)
}

/**
 * A bucket for each syllable that may be meant and each piece of the query that it may take: its first letter, its zh, ch or sh, the whole of
 * it, or all that has been typed. A Chinese character is posted under each of its readings, so its first will do.
 */
function bucketsFor({ dictionary, postingStarts }: SearchIndex, query: string): Bucket[] {
  const { syllables } = dictionary
  const letters = query.replace(/[^a-z].*/, '')
  const isSpelled = letters === query
  const first = query.charCodeAt(0)
  const buckets: Bucket[] = []
  let syllable = firstReading(dictionary, first)
  do {
    const spelled = syllables[syllable] as string
    const addBucket = (follower: number, followers: number, sure: boolean) => {
      const bucket = syllable * FOLLOWERS + follower
      const start = postingStarts[bucket] as number
      const end = postingStarts[bucket + followers] as number
      if (start < end) buckets.push({ start, end, sure })
    }
    if (isSpelled && spelled.startsWith(query)) addBucket(0, FOLLOWERS, true)
    else {
      const pieces = [1]
      if (hasDigraph(spelled) && letters[1] === 'h') pieces.push(2)
      if (spelled.length > 1 && letters.startsWith(spelled)) pieces.push(spelled.length)
      for (const piece of pieces) {
        const follower = followerOf(readUnit(dictionary, query.charCodeAt(piece), undefined))
        addBucket(follower, 1, isSpelled && piece + 1 === query.length)
      }
    }
    syllable++
  } while (syllables[syllable]?.charCodeAt(0) === first)
  return buckets
}
