import type { Dictionary } from './dictionary/decodeDictionary.ts'

/** What of a customer is searched; a customer of the kit fits. */
export interface SearchableCustomer {
  readonly name: string
  readonly remark?: string | undefined
  readonly corpName?: string | undefined
}

/** In order of rank. */
export const SEARCHED_FIELDS = ['name', 'remark', 'corpName'] as const
export type SearchedField = (typeof SEARCHED_FIELDS)[number]

/** UTF-16 units of a field that are searched: far more than WeCom lets anyone enter, and a bound on what one row may cost. */
const FIELD_MAX_CHARACTERS = 256

/** Ends every field in the text; folding drops white space, so no query has it. */
export const FIELD_END = '\n'

/** For each syllable, postings are grouped by the sound of what follows: 0 if that has none, else 1 to 26 for its first letter. */
export const FOLLOWERS = 27

export type Numbers = Uint16Array | Uint32Array

/** All that is known of the customers, in a few long strings and arrays: thousands of small objects would cost memory and time. */
export interface SearchIndex {
  readonly dictionary: Dictionary
  readonly rowCount: number
  /** Folded: the name of every row, the remark of every row, then every different company. */
  readonly text: string
  /** The number of the field at each position of the text. */
  readonly fieldAt: Numbers
  /** The rows of company `c` are `companyRows[companyStarts[c]]` up to `companyRows[companyStarts[c + 1]]`. */
  readonly companyStarts: Uint32Array
  readonly companyRows: Numbers
  /** Positions in the text by the syllable `s` read there and its follower `f`, from `postingStarts[s * FOLLOWERS + f]` on. */
  readonly postings: Uint32Array
  readonly postingStarts: Uint32Array
}

/** The number by which postings are grouped after one whose next unit is read as `syllable`, or has no reading. */
export function followerOf(syllable: string | undefined): number {
  return syllable === undefined ? 0 : syllable.charCodeAt(0) - 96
}

/** The field's text, or none where a careless host gives something else. */
export function fieldText(customer: SearchableCustomer | null | undefined, field: SearchedField): string {
  const text: unknown = customer?.[field]
  return typeof text === 'string' ? text.slice(0, FIELD_MAX_CHARACTERS) : ''
}

/** Numbers from 0 to `max` in as few bytes as they need. */
export function createNumbers(length: number, max: number): Numbers {
  return max <= 0xffff ? new Uint16Array(length) : new Uint32Array(length)
}
