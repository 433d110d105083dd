import type { Dictionary } from './dictionary/Dictionary.ts'
import { foldText } from './foldText.ts'
import { markSeconds } from './markSeconds.ts'
import {
  createHit,
  createNumbers,
  FIELD_END,
  fieldText,
  FOLLOWERS,
  followerOf,
  readingsOf,
  SEARCHED_FIELDS,
  secondAt,
  type Groups,
  type ReadText,
  type SearchableCustomer,
  type SearchIndex,
} from './SearchIndex.ts'
import { FIELDS_A_STEP, UNITS_A_STEP } from './tuning.ts'

/** Builds the index and yields between its steps, so that the caller may pause there. */
export function* buildIndex(
  customers: readonly SearchableCustomer[],
  dictionary: Dictionary,
): Generator<undefined, SearchIndex> {
  const rowCount = customers.length
  let fields: string[] = []
  // Many customers share a company, so each is kept once; the first is that of those who have none.
  const companies = new Map([['', 0]])
  const companyOf: number[] = []
  for (const field of SEARCHED_FIELDS) {
    for (let row = 0; row < rowCount; row++) {
      const folded = foldText(fieldText(customers[row], field), dictionary)
      if (field === 'corpName') {
        if (!companies.has(folded)) companies.set(folded, companies.size)
        companyOf.push(companies.get(folded) as number)
      } else fields.push(folded)
      if (!(row % FIELDS_A_STEP)) yield
    }
  }
  fields = fields.concat(Array.from(companies.keys()))
  const text = fields.join(FIELD_END) + FIELD_END
  yield
  const fieldAt = createNumbers(text.length, fields.length)
  let end = 0
  for (let field = 0; field < fields.length; field++) {
    const start = end
    end += (fields[field] as string).length + 1
    fieldAt.fill(field, start, end)
    if (!(field % FIELDS_A_STEP)) yield
  }
  const source = Object.assign({ text, seconds: new Uint8Array((text.length >> 3) + 1) }, dictionary)
  const personsEnd = fieldAt.indexOf(2 * rowCount)
  for (let from = 0; from < text.length; from += UNITS_A_STEP) {
    markSeconds(source, from, from + UNITS_A_STEP, personsEnd)
    yield
  }
  const rows = yield* groupItems(companies.size, rowCount, rowCount, (from, to, add) => {
    for (let row = to - 1; row >= from; row--) add(companyOf[row] as number, row)
  })
  const hits = yield* groupItems(dictionary.exact.length * FOLLOWERS, text.length, 1e9, postUnits(source))
  return Object.assign(source, { rowCount, fieldAt, rows, hits })
}

type AddItem = (group: number, item: number) => void

/**
 * Groups what `visit` adds from `from` up to `to`, in two passes: counts are turned into the ends of the groups; filling from the last item
 * to the first then moves each end to its start.
 */
function* groupItems(
  groups: number,
  length: number,
  max: number,
  visit: (from: number, to: number, add: AddItem) => void,
): Generator<undefined, Groups> {
  const starts = new Uint32Array(groups + 1)
  function* visitAll(add: AddItem) {
    for (let to = length; to > 0; to -= UNITS_A_STEP) {
      visit(Math.max(0, to - UNITS_A_STEP), to, add)
      yield
    }
  }
  yield* visitAll((group) => {
    starts[group] = (starts[group] as number) + 1
  })
  let total = 0
  for (let group = 0; group <= groups; group++) {
    total += starts[group] as number
    starts[group] = total
  }
  const items = createNumbers(total, max)
  yield* visitAll((group, item) => {
    const place = (starts[group] as number) - 1
    starts[group] = place
    items[place] = item
  })
  return { starts, items }
}

/** Adds a hit for each unit of the text, each of its readings, and each letter with which what follows may begin. */
function postUnits(source: ReadText) {
  const { readings, setOf, text } = source
  // For each set of readings: the letters with which the first or the second fits, twice their number; one more where another reading has it.
  const followersOf = readings.map((own) =>
    [0, 1].map((fitting) => {
      const letters = own.length > 0 ? own.map((syllable) => followerOf(source, syllable)) : [0]
      return Array.from(
        new Set(letters),
        (letter) => letter * 2 + (letter === letters[fitting] || letter === 0 ? 0 : 1),
      )
    }),
  )
  const followersAt = (at: number) => {
    const followers = followersOf[setOf[text.charCodeAt(at)] || 0] as number[][]
    return followers[secondAt(source, at)] as number[]
  }
  return (from: number, to: number, add: AddItem) => {
    for (let at = to - 1; at >= from; at--) {
      const own = readingsOf(source, text.charCodeAt(at))
      if (own.length === 0) continue
      const followers = followersAt(at + 1)
      const fitting = secondAt(source, at)
      for (let index = 0; index < own.length; index++) {
        const group = (own[index] as number) * FOLLOWERS
        const hit = createHit(source, at, at + 1, index === fitting ? 0 : 1)
        for (let which = 0; which < followers.length; which++) {
          const follower = followers[which] as number
          add(group + (follower >> 1), hit | (follower & 1))
        }
      }
    }
  }
}
