import { buildIndex } from './buildIndex.ts'
import { createSearch } from './createSearch.ts'
import type { CustomerIndex, IndexOptions } from './CustomerIndex.ts'
import type { Dictionary } from './dictionary/Dictionary.ts'
import { EXACT, findRanges, FUZZY, readField, TYPO, type Level, type MatchRange } from './findRanges.ts'
import { spellingAt } from './findTypos.ts'
import { foldTerms } from './foldTerms.ts'
import { createNumbers, type Numbers, type SearchableCustomer } from './SearchIndex.ts'

/** Builds an index and yields between its steps, so that the caller may pause there. */
export function* buildCustomerIndex(
  decodeDictionary: () => Generator<undefined, Dictionary>,
  customers: readonly SearchableCustomer[],
  { fuzzy = true, typos = true }: IndexOptions,
): Generator<undefined, CustomerIndex> {
  // As unknown, for Array.isArray would make `any` of the customers' type.
  const list: unknown = customers
  if (!Array.isArray(list)) throw new TypeError('customers must be an array')
  const dictionary = yield* decodeDictionary()
  const levels: Level[] = [EXACT]
  if (fuzzy) levels.push(FUZZY)
  if (typos) levels.push(TYPO)
  const search = yield* createSearch(yield* buildIndex(customers, dictionary), levels)
  const everyone = createNumbers(customers.length, customers.length).map((_, row) => row)
  let rows: Numbers = everyone
  let asked = ''

  const rangesOf = (row: number, terms: readonly string[], last: number): MatchRange[] => {
    for (let at = 0; at <= last; at++) {
      const ranges = findRanges(customers[row], terms.join(''), dictionary, levels[at] as Level)
      if (ranges.length > 0) return ranges
      const each = terms.length > 1 ? terms.map((term) => rangesOf(row, [term], at)) : [[]]
      if (each.every((own) => own.length > 0)) return each.flat()
    }
    return []
  }
  return {
    search(query) {
      const terms = foldTerms(query, dictionary)
      const before = asked
      asked = terms.join(' ')
      if (asked !== before) rows = asked ? search(terms) : everyone
      return rows
    },
    highlight(row, query) {
      const terms = foldTerms(query, dictionary)
      return terms.length > 0 ? rangesOf(row, terms, levels.length - 1) : []
    },
    readingOf(row) {
      const source = readField(customers[row], 'name', dictionary)
      return source.text.slice(0, -1).replace(/[^]/g, (unit, at: number) => spellingAt(source, at) || unit)
    },
  }
}
