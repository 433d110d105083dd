import { createVerifier } from './createVerifier.ts'
import { placesOf, type Spellings } from './matchEnd.ts'
import {
  createHit,
  followerOf,
  FOLLOWERS,
  LAST_LETTER,
  N_AND_L,
  readingsOf,
  type SearchIndex,
} from './SearchIndex.ts'

/** Fields that are skipped at once on the way to the next hit. */
const FIRST_STEP = 4096

/** Hits of the index, and the piece of the query that their first unit takes. */
type Run = readonly [hits: Uint32Array, piece: number]

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
  const isRead = index.setOf[query.charCodeAt(0)]
  const beginning = query.replace(/[a-z].*/, '')
  // What has no letter can only be found as it is, and native search is fast with and without a JIT.
  if (beginning === query && (beginning[1] || !isRead)) return findText(index, query)
  let runs: Run[] = isRead ? findRuns(index, query, spellings) : [[before || findText(index, beginning), 0]]
  let size = 0
  let toVerify = 0
  for (const [hits, piece] of runs) {
    size += hits.length
    if (piece < query.length) toVerify += hits.length
  }
  if (before && before.length < toVerify) runs = [[before, 0]]
  const verify = createVerifier(index, query, spellings, createVerifier(index, query, spellings))
  const found = new Uint32Array(size)
  let count = 0
  for (const [hits, piece] of runs) {
    if (piece < query.length) count = verify(hits, piece, found, count)
    else {
      found.set(hits, count)
      count += hits.length
    }
  }
  return found.subarray(0, count)
}

function findText(index: SearchIndex, wanted: string): Uint32Array {
  const { starts, text } = index
  const hits: number[] = []
  let field = 0
  let at = -1
  while ((at = text.indexOf(wanted, at + 1)) >= 0) {
    for (let step = FIRST_STEP; step; step >>= 3) while ((starts[field + step] as number) <= at) field += step
    hits.push(createHit(index, field, at, at + wanted.length))
  }
  return new Uint32Array(hits)
}

/**
 * The hits in the index for each syllable that may be meant and each piece of the query that it may take: its first letter, its zh, ch or
 * sh, the whole of it, or all that has been typed.
 */
function findRuns(index: SearchIndex, query: string, spellings: Spellings): Run[] {
  const { near, firsts, hits } = index
  const first = query.charCodeAt(0)
  const runs: Run[] = []
  const addRun = (group: number, groups: number, piece: number) => {
    const run = hits.items.subarray(hits.starts[group], hits.starts[group + groups])
    if (run.length > 0) runs.push([run, piece])
  }
  const addPiece = (syllable: number, length: number, piece: number) => {
    const [next] = readingsOf(index, query.charCodeAt(length))
    const group = syllable * FOLLOWERS
    const follower = next === undefined ? 0 : followerOf(index, next)
    addRun(group + follower, 1, piece)
    // An n for l, or l for n; a Latin letter is no such.
    if (spellings === near && /[nl]/.test(query.charAt(length))) addRun(group + N_AND_L - follower, 1, piece)
  }
  // A Chinese character stands in the index under each of its readings, so one will do.
  const [any] = readingsOf(index, first) as [number]
  if (first > LAST_LETTER) {
    if (query[1]) addPiece(any, 1, 0)
    else addRun(any * FOLLOWERS, FOLLOWERS, 0)
  }
  for (let syllable = 0; syllable < near.length; syllable++) {
    if (!(((firsts[syllable] as number) >> first) & 1)) continue
    const pieces = placesOf(spellings[syllable] as readonly string[], query, 0)
    if ((pieces >> query.length) & 1) addRun(syllable * FOLLOWERS, FOLLOWERS, query.length)
    else
      for (let length = 1; pieces >> length; length++)
        if ((pieces >> length) & 1) addPiece(syllable, length, length)
  }
  return runs
}
