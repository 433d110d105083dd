import type { Dictionary } from './dictionary/Dictionary.ts'
import { typoEnd } from './findTypos.ts'
import { foldText } from './foldText.ts'
import { matchEnd } from './matchEnd.ts'
import {
  FIELD_END,
  fieldText,
  SEARCHED_FIELDS,
  type ReadText,
  type SearchableCustomer,
  type SearchedField,
} from './SearchIndex.ts'
import { writeCodes } from './writeCodes.ts'

/** How what is found may differ from what was typed: not at all, by sounds that many confuse, or by one letter. */
export type Level = typeof EXACT | typeof FUZZY | typeof TYPO
export const EXACT = 0
export const FUZZY = 1
export const TYPO = 2

/** A part of a customer's field to highlight: UTF-16 offsets, `end` exclusive, as `slice` takes them. It splits no emoji. */
export interface MatchRange {
  readonly field: SearchedField
  readonly start: number
  readonly end: number
  /** How it differs from what was typed, where it does. */
  readonly inexact?: 'fuzzy' | 'typo'
}

/** In every field that the folded query matches, the first place where it does. */
export function findRanges(
  customer: SearchableCustomer | undefined,
  query: string,
  dictionary: Dictionary,
  level: Level,
): MatchRange[] {
  const ranges: MatchRange[] = []
  const spellings = level === FUZZY ? dictionary.near : dictionary.exact
  for (const field of SEARCHED_FIELDS) {
    const source = readField(customer, field, dictionary)
    const starts: number[] = []
    const ends: number[] = []
    let next = 0
    for (const character of Array.from(fieldText(customer, field))) {
      const start = next
      next += character.length
      const { length } = foldText(character, dictionary)
      for (let unit = 1; unit <= length; unit++) {
        starts.push(start + unit - 1)
        ends.push(unit < length ? start + unit : next)
      }
    }
    const endOf = (from: number) =>
      level === TYPO ? typoEnd(source, from, query) : matchEnd(source, from, query, spellings)
    const from = starts.findIndex((_, at) => endOf(at) > 0)
    if (from < 0) continue
    const range: MatchRange = { field, start: starts[from] as number, end: ends[endOf(from) - 1] as number }
    ranges.push(level ? Object.assign(range, { inexact: level === TYPO ? 'typo' : 'fuzzy' } as const) : range)
  }
  return ranges
}

/** A field by itself, as it stands in the index. */
export function readField(
  customer: SearchableCustomer | undefined,
  field: SearchedField,
  dictionary: Dictionary,
): ReadText {
  const text = foldText(fieldText(customer, field), dictionary) + FIELD_END
  const source = Object.assign({ text, codes: new Uint16Array(text.length) }, dictionary)
  writeCodes(source, 0, text.length, field === 'corpName' ? 0 : text.length)
  return source
}
