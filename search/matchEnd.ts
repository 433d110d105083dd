import { secondAt, type ReadText } from './SearchIndex.ts'

/** How each syllable may be typed: `exact` or `near` of the dictionary. */
export type Spellings = readonly (readonly string[])[]

/** The places of a query are the bits of a number. */
export const QUERY_MAX_UNITS = 30

/**
 * Where in the text the query ends that begins at `start`, or -1 if it does not match there.
 *
 * Every unit of the text takes a piece of the query: itself; or a whole spelling of one of its readings, the first letter of one, its zh,
 * ch or sh; or, at the query's end, as much of one as has been typed. The text's units are gone through one by one with all the places
 * that the query may have got to, so that no query takes exponential time.
 */
export function matchEnd(
  source: ReadText,
  start: number,
  query: string,
  spellings: Spellings,
  onlyFitting: boolean,
): number {
  const { setOf, readings, letters, text } = source
  const { length } = query
  let places = 1
  for (let at = start; places; at++) {
    const unit = text.charCodeAt(at)
    const set = setOf[unit] || 0
    const firsts = letters[set] as number
    let own = readings[set] as readonly number[]
    if (onlyFitting && own.length > 1) own = [own[secondAt(source, at)] as number]
    let reached = 0
    for (; places; places &= places - 1) {
      const place = 31 - Math.clz32(places & -places)
      const wanted = query.charCodeAt(place)
      if (unit === wanted) reached |= 2 << place
      if (!((firsts >> wanted) & 1)) continue
      for (let reading = 0; reading < own.length; reading++) {
        const typed = spellings[own[reading] as number] as readonly string[]
        for (let which = 0; which < typed.length; which++) {
          const spelled = typed[which] as string
          if (spelled.charCodeAt(0) !== wanted) continue
          reached |= (hasDigraph(spelled) && query[place + 1] === 'h' ? 6 : 2) << place
          if (query.startsWith(spelled, place)) reached |= 1 << (place + spelled.length)
          else if (length - place < spelled.length && spelled.startsWith(query.slice(place))) return at + 1
        }
      }
    }
    if ((reached >> length) & 1) return at + 1
    places = reached
  }
  return -1
}

/** Whether the syllable begins with zh, ch or sh: no other has an h in the second place. */
export function hasDigraph(syllable: string): boolean {
  return syllable[1] === 'h'
}
