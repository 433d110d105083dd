import { buildIndex } from './buildIndex.ts'
import type { Dictionary } from './dictionary/decodeDictionary.ts'
import { readUnit } from './dictionary/readUnit.ts'
import { findPositions, type Found } from './findPositions.ts'
import { findRanges, type MatchRange } from './findRanges.ts'
import { foldText } from './foldText.ts'
import { rankRows } from './rankRows.ts'
import { createNumbers, fieldText, type Numbers, type SearchableCustomer } from './SearchIndex.ts'

/** Finds customers by what a member types: Chinese, pinyin whole or in part, initials, Latin text, or a mixture. */
export interface CustomerIndex {
  /**
   * The indexes, in the list that was given, of the customers that match, best first: a name that begins so, then name, remark, company.
   * A query that is blank asks for nothing in particular and gives everyone, in the list's order.
   */
  search(query: string): ArrayLike<number>
  /** What to highlight of the customer at a position of the list: the first match in each field that has one. */
  highlight(position: number, query: string): MatchRange[]
  /** How the name at a position of the list is read, for sorting and letter groups: `zengxiaoming`. What has no reading stands as it is. */
  readingOf(position: number): string
}

export interface SliceOptions {
  /** Milliseconds after which the build lets others run; a step that has begun is finished, which takes a few more. Default 6. */
  readonly sliceMs?: number
}

const SLICE_MS = 6

/** UTF-16 units of a query that are looked at: nobody types so many, and who pastes more finds by the beginning. */
const QUERY_MAX_CHARACTERS = 64

/**
 * Searches the list as it is now; build a new index when it changes. Entries that are no customers, and fields that are no strings, match nothing.
 *
 * @throws TypeError if `customers` is no array
 */
export function createCustomerIndex(customers: readonly SearchableCustomer[]): CustomerIndex {
  const building = build(customers)
  for (;;) {
    const step = building.next()
    if (step.done === true) return step.value
  }
}

/** The same, built a slice at a time so that the page stays alive meanwhile; rejects where the other throws. */
export async function createCustomerIndexInSlices(
  customers: readonly SearchableCustomer[],
  { sliceMs = SLICE_MS }: SliceOptions = {},
): Promise<CustomerIndex> {
  const building = build(customers)
  for (;;) {
    const sliceEnd = Date.now() + sliceMs
    do {
      const step = building.next()
      if (step.done === true) return step.value
    } while (Date.now() < sliceEnd)
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0)
    })
  }
}

function* build(customers: readonly SearchableCustomer[]): Generator<undefined, CustomerIndex> {
  assertList(customers)
  const index = yield* buildIndex(customers)
  const { dictionary } = index
  const allRows = createNumbers(customers.length, customers.length).map((_, row) => row)
  const atHand = new Map<string, Numbers>([['', allRows]])
  // Half of the customers match one of these, so they are looked up beforehand: they are what everyone types first.
  const letters = dictionary.syllables.filter((syllable) => syllable.length === 1)
  for (const query of letters.concat('zh', 'ch', 'sh')) {
    atHand.set(query, rankRows(index, findPositions(index, query)))
    yield
  }
  let before: (Found & { readonly rows: Numbers }) | undefined
  return {
    search(query) {
      const folded = foldQuery(query, dictionary)
      const known = folded === before?.query ? before.rows : atHand.get(folded)
      if (known !== undefined) return known
      const indexes = findPositions(index, folded, before)
      before = { query: folded, indexes, rows: rankRows(index, indexes) }
      return before.rows
    },
    highlight(position, query) {
      const folded = foldQuery(query, dictionary)
      return folded === '' ? [] : findRanges(customers[position], folded, dictionary)
    },
    readingOf(position) {
      const name = foldText(fieldText(customers[position], 'name'), dictionary)
      return name.replace(/[^]/g, (unit) => readUnit(dictionary, unit.charCodeAt(0), unit))
    },
  }
}

function foldQuery(query: unknown, dictionary: Dictionary): string {
  return typeof query === 'string' ? foldText(query.slice(0, QUERY_MAX_CHARACTERS), dictionary) : ''
}

/** On its own, for Array.isArray would make `any` of the customers' type. */
function assertList(customers: unknown): void {
  if (Array.isArray(customers)) return
  throw new TypeError('customers must be an array')
}
