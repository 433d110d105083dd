import type { Dictionary } from './dictionary/Dictionary.ts'

/** What of a customer is searched; a customer of the kit fits. */
export interface SearchableCustomer {
  readonly name: string
  readonly remark?: string | undefined
  readonly corpName?: string | undefined
}

/** In order of rank. */
export const SEARCHED_FIELDS = ['name', 'remark', 'corpName'] as const
/** A field of a customer that is searched. */
export type SearchedField = (typeof SEARCHED_FIELDS)[number]

/** UTF-16 units of a field that are searched: far more than WeCom lets anyone enter, and a bound on what one row may cost. */
const FIELD_MAX_CHARACTERS = 256

/** Ends every field in the text; folding drops white space, so no query has it. */
export const FIELD_END = '\n'

/** For each syllable, postings are grouped by the sound of what follows: 0 if that has none, else 1 to 26 for its first letter. */
export const FOLLOWERS = 27

/** The numbers of n and l among followers. */
export const N_AND_L = 14 + 12

/** Chinese characters come after it. */
export const LAST_LETTER = 122

/** So many syllables are single letters; they come first. */
export const LETTERS = 26

export type Numbers = Uint16Array | Uint32Array

/** Folded text and how it is read. */
export interface ReadText extends Dictionary {
  readonly text: string
  /** For each unit of the text twice the number of its set of readings, and 1 more if it is read in its second way there. */
  readonly codes: Uint16Array
}

/** Texts one after another: the name of every row, the remark of every row, then every different company. */
export interface FieldsText extends ReadText {
  readonly rowCount: number
  /** Where each field starts in the text, and where the text ends. */
  readonly starts: Uint32Array
}

/** Items by group: those of group `g` are `items[starts[g]]` up to `items[starts[g + 1]]`. */
export interface Groups {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

/** All that is known of the customers, in a few long strings and arrays: thousands of small objects would cost memory and time. */
export interface SearchIndex extends FieldsText {
  /** The first row of each company, and for each row the next one of its company; each and 1, because 0 is none. */
  readonly firstRow: Numbers
  readonly nextRow: Numbers
  /** Hits of one unit, by the syllable `s` read there and its follower `f`, in group `s * FOLLOWERS + f`. */
  readonly hits: Groups
}

/**
 * A match as one number whose order is the rank: from the highest bit on `unfit`, two bits of `extent`, 21 of the field, 8 of the offset in
 * it. Unfit is 1 where it takes a reading that the text does not have there. The extent is 0 for a whole name, 1 for the beginning of one,
 * else 2; marks without a reading do not count.
 */
export function createHit(index: FieldsText, field: number, start: number, end: number): number {
  const { codes, starts, rowCount } = index
  const extent = field >= rowCount || codes[start - 1] ? 2 : codes[end] ? 1 : 0
  return (extent << 29) | (field << 8) | (start - (starts[field] as number))
}

/** A hit's field is `(hit >>> 8) & FIELDS`, and it starts `hit & 255` units after that; a call would cost more than all else. */
export const FIELDS = 0x1fffff

/** The readings of a unit. */
export function readingsOf({ setOf, readings }: Dictionary, unit: number): readonly number[] {
  return readings[setOf[unit] || 0] as readonly number[]
}

/** The number by which postings are grouped where this syllable follows. */
export function followerOf({ exact }: Dictionary, syllable: number): number {
  return ((exact[syllable] as readonly string[])[0] as string).charCodeAt(0) - 96
}

/** The field's text, or none where a careless host gives something else. */
export function fieldText(customer: SearchableCustomer | null | undefined, field: SearchedField): string {
  const text: unknown = customer && customer[field]
  return typeof text === 'string' ? text.slice(0, FIELD_MAX_CHARACTERS) : ''
}

/** Numbers from 0 to `max` in as few bytes as they need. */
export function createNumbers(length: number, max: number): Numbers {
  return max >> 16 ? new Uint32Array(length) : new Uint16Array(length)
}
