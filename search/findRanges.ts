import type { Dictionary } from './dictionary/decodeDictionary.ts'
import { foldText } from './foldText.ts'
import { matchEnd } from './matchEnd.ts'
import { fieldText, SEARCHED_FIELDS, type SearchableCustomer, type SearchedField } from './SearchIndex.ts'

/** A part of a customer's field to highlight: UTF-16 offsets, `end` exclusive, as `slice` takes them. It splits no emoji. */
export interface MatchRange {
  readonly field: SearchedField
  readonly start: number
  readonly end: number
}

/** In every field that the folded query matches, the first place where it does. */
export function findRanges(
  customer: SearchableCustomer | undefined,
  query: string,
  dictionary: Dictionary,
): MatchRange[] {
  const ranges: MatchRange[] = []
  for (const field of SEARCHED_FIELDS) {
    const text = fieldText(customer, field)
    const offsets: number[] = []
    const folded = foldText(text, dictionary, offsets)
    for (let from = 0; from < folded.length; from++) {
      const end = matchEnd(dictionary, folded, from, query)
      if (end < 0) continue
      const last = offsets[end - 1] as number
      ranges.push({
        field,
        start: offsets[from] as number,
        end: last + String.fromCodePoint(text.codePointAt(last) as number).length,
      })
      break
    }
  }
  return ranges
}
