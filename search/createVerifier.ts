import { placesAfter, type Spellings } from './matchEnd.ts'
import { FIELDS, type SearchIndex } from './SearchIndex.ts'

/** Writes those of the hits that match, whose first unit takes `piece` of the query, from `found[count]` on, and answers how many are there then. */
export type Verify = (hits: Uint32Array, piece: number, found: Uint32Array, count: number) => number

/** States of a match besides those that stand for places of the query: 0 is one that is not known yet, 1 is a match that failed. */
const ENDED = 2
/** Added where the unit has several readings. */
const UNSURE = 0x8000

/** Verifies hits of a query by the readings that fit, or by any if it is given the verifier `fit` of those that do. */
export function createVerifier(
  index: SearchIndex,
  query: string,
  spellings: Spellings,
  fit?: Verify,
): Verify {
  const { tables, stateOf, learn } = createStates(index, query, spellings, !fit)
  const one = new Uint32Array(1)
  return (hits, piece, found, count) => {
    // Looked up once, because without a JIT each look counts.
    const { codes, starts, text } = index
    const { length } = hits
    const asked = query[piece] as string
    const isAsItIs = /[^a-z]/.test(asked)
    const from = isAsItIs ? piece + 1 : piece
    const first = from < query.length ? stateOf(1 << from) : ENDED
    const skipped = piece ? 1 : 0
    for (let which = 0; which < length; which++) {
      const hit = hits[which] as number
      let end = (starts[(hit >>> 8) & FIELDS] as number) + (hit & 255) + skipped
      if (isAsItIs && text[end++] !== asked) continue
      let isUnsure = hit >>> 31
      let state = first
      while (state > ENDED) {
        state = (tables[state] as Uint16Array)[codes[end] as number] || learn(state, end)
        if (state > UNSURE) {
          state -= UNSURE
          isUnsure = 1
        }
        end++
      }
      if (state < ENDED) continue
      // The beginning of a name and the whole differ in the end alone.
      found[count] = (hit & ~(5 << 29)) | (hit & (1 << 30) || !codes[end] ? 0 : 1 << 29)
      if (isUnsure && fit) {
        one[0] = hit
        found[count] = fit(one, 0, one, 0) ? one[0] : (found[count] as number) | (1 << 31)
      }
      count++
    }
    return count
  }
}

/** What a unit does to a match is found out once and then looked up, because there are thousands of hits. */
function createStates(index: SearchIndex, query: string, spellings: Spellings, onlyFitting: boolean) {
  const { codes, readings, text } = index
  const isSpelled = !/.[^a-z]/.test(query)
  const statePlaces = [0, 0, -1]
  /** By state, then by code: the next state. */
  const tables: Uint16Array[] = []
  const stateOf = (places: number) => {
    let state = statePlaces.indexOf(places, 1)
    if (state < 0) {
      state = statePlaces.push(places) - 1
      tables[state] = new Uint16Array(readings.length * 2)
    }
    return state
  }
  const learn = (state: number, at: number) => {
    const code = codes[at] as number
    const unit = text.charCodeAt(at)
    let next = stateOf(
      placesAfter(index, statePlaces[state] as number, code, unit, query, spellings, onlyFitting),
    )
    if (next > 1 && (readings[code >> 1] as readonly number[]).length > 1) next += UNSURE
    // Characters that are read alike differ where one of them is asked for.
    if (isSpelled) (tables[state] as Uint16Array)[code] = next
    return next
  }
  return { tables, stateOf, learn }
}
