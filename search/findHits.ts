import { hasDigraph, matchEnd, type Spellings } from './matchEnd.ts'
import {
  createHit,
  followerOf,
  FOLLOWERS,
  LAST_LETTER,
  N_AND_L,
  readingsOf,
  type SearchIndex,
} from './SearchIndex.ts'

/** Hits of the index, whose first unit takes a piece of the query. Where it and the next take all of it, there is nothing to verify. */
interface Run {
  readonly hits: Uint32Array
  readonly piece: number
  readonly units: number
}

/**
 * The hits of the folded query (not empty), in no order; one may be there several times. `before`, if given, are those of its beginning:
 * whatever matches a longer query matches that too, and at the same place.
 */
export function findHits(
  index: SearchIndex,
  query: string,
  spellings: Spellings,
  before?: Uint32Array,
): Uint32Array {
  const beginning = query.replace(/[a-z].*/, '')
  // What has no letter can only be found as it is, and native search is fast with and without a JIT.
  if (beginning === query) return findText(index, query)
  const whole = (hits: Uint32Array): Run[] => [{ hits, piece: 0, units: 0 }]
  const isRead = readingsOf(index, query.charCodeAt(0)).length > 0
  let runs = isRead ? findRuns(index, query, spellings) : whole(before || findText(index, beginning))
  const size = runs.reduce((sum, { hits }) => sum + hits.length, 0)
  if (before && before.length * 2 < size) runs = whole(before)
  const found = new Uint32Array(size)
  let count = 0
  for (const { hits, piece, units } of runs) {
    if (units === 1) {
      found.set(hits, count)
      count += hits.length
      continue
    }
    const rest = query.slice(piece)
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] as number
      const start = hit >>> 3
      let end = start + units
      let unfit = hit & 1
      if (units === 0) {
        const from = piece ? start + 1 : start
        // What does not fit by itself is found again by what does, if there is such.
        end = piece && unfit ? -1 : matchEnd(index, from, rest, spellings, true)
        unfit = end < 0 ? 1 : 0
        if (unfit) end = matchEnd(index, from, rest, spellings, false)
        if (end < 0) continue
      }
      found[count++] = createHit(index, start, end, unfit)
    }
  }
  return found.subarray(0, count)
}

function findText(index: SearchIndex, wanted: string): Uint32Array {
  const hits: number[] = []
  let at = -1
  while ((at = index.text.indexOf(wanted, at + 1)) >= 0)
    hits.push(createHit(index, at, at + wanted.length, 0))
  return new Uint32Array(hits)
}

/**
 * The hits in the index for each syllable that may be meant and each piece of the query that it may take: its first letter, its zh, ch or
 * sh, the whole of it, or all that has been typed.
 */
function findRuns(index: SearchIndex, query: string, spellings: Spellings): Run[] {
  const { near, firsts, hits } = index
  const first = query.charCodeAt(0)
  const isSpelled = !/[^a-z]/.test(query)
  const runs: Run[] = []
  const addRun = (group: number, groups: number, piece: number, units: number) => {
    const run = hits.items.subarray(hits.starts[group], hits.starts[group + groups]) as Uint32Array
    if (run.length > 0) runs.push({ hits: run, piece, units })
  }
  const addPiece = (syllable: number, length: number) => {
    const units = isSpelled && length + 1 === query.length ? 2 : 0
    const [next] = readingsOf(index, query.charCodeAt(length))
    const follower = next === undefined ? 0 : followerOf(index, next)
    // A Chinese character fits in any reading, so from the first on all is to be verified.
    const piece = isSpelled ? length : 0
    addRun(syllable * FOLLOWERS + follower, 1, piece, units)
    // An n for l, or l for n; a Latin letter is no such.
    if (spellings === near && /[nl]/.test(query.charAt(length)))
      addRun(syllable * FOLLOWERS + N_AND_L - follower, 1, piece, 0)
  }
  // A Chinese character stands in the index under each of its readings, so one will do.
  if (first > LAST_LETTER) addPiece(readingsOf(index, first)[0] as number, 1)
  for (let syllable = 0; syllable < near.length; syllable++) {
    if (!(((firsts[syllable] as number) >> first) & 1)) continue
    // A bit for each length that a piece may have; the first one for a syllable that is not yet typed to its end.
    let pieces = 0
    for (const spelled of spellings[syllable] as readonly string[]) {
      if (spelled.charCodeAt(0) !== first) continue
      if (isSpelled && spelled.startsWith(query)) pieces |= 1
      pieces |= hasDigraph(spelled) && query[1] === 'h' ? 6 : 2
      if (query.startsWith(spelled)) pieces |= 1 << spelled.length
    }
    if (pieces & 1) addRun(syllable * FOLLOWERS, FOLLOWERS, 0, 1)
    else
      for (let length = 1; pieces >> length; length++) if ((pieces >> length) & 1) addPiece(syllable, length)
  }
  return runs
}
