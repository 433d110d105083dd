import type { Dictionary } from './dictionary/Dictionary.ts'
import type { ReadText } from './SearchIndex.ts'

/** How each syllable may be typed: `exact` or `near` of the dictionary. */
export type Spellings = readonly (readonly string[])[]

/** The places of a query are the bits of a number. */
export const QUERY_MAX_UNITS = 30

/** Where in the text the query ends that begins at `start`, or -1 if it does not match there. */
export function matchEnd(source: ReadText, start: number, query: string, spellings: Spellings): number {
  let places = 1
  for (let at = start; places; at++) {
    places = placesAfter(
      source,
      places,
      source.codes[at] as number,
      source.text.charCodeAt(at),
      query,
      spellings,
    )
    if (places < 0) return at + 1
  }
  return -1
}

/**
 * The places that the query may have got to after a unit of the text, from all those where it may have been before; negative where it ends.
 *
 * Every unit takes a piece of the query: itself; or a whole spelling of one of its readings, the first letter of one, its zh, ch or sh; or,
 * at the query's end, as much of one as has been typed. Because all places are gone through at once, no query takes exponential time.
 */
export function placesAfter(
  { readings, letters }: Dictionary,
  places: number,
  code: number,
  unit: number,
  query: string,
  spellings: Spellings,
  onlyFitting = false,
): number {
  const set = code >> 1
  const firsts = letters[set] as number
  let own = readings[set] as readonly number[]
  if (onlyFitting && own.length > 1) own = [own[code & 1] as number]
  let reached = 0
  for (; places; places &= places - 1) {
    const place = 31 - Math.clz32(places & -places)
    const wanted = query.charCodeAt(place)
    if (unit === wanted) reached |= 2 << place
    if (!((firsts >> wanted) & 1)) continue
    for (const reading of own) reached |= placesOf(spellings[reading] as readonly string[], query, place)
  }
  return (reached >> query.length) & 1 ? -1 : reached
}

/** The same for a syllable, by how it may be typed, from one place. */
export function placesOf(typed: readonly string[], query: string, place: number): number {
  let reached = 0
  for (const spelled of typed) {
    if (spelled[0] !== query[place]) continue
    // No other syllables have an h in the second place than those that begin with zh, ch or sh.
    reached |= (spelled[1] === 'h' && query[place + 1] === 'h' ? 6 : 2) << place
    if (query.startsWith(spelled, place)) reached |= 1 << (place + spelled.length)
    else if (spelled.startsWith(query.slice(place))) return -1
  }
  return reached
}
