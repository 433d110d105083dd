import type { Dictionary } from './dictionary/Dictionary.ts'
import { foldText } from './foldText.ts'
import {
  createHit,
  createNumbers,
  FIELD_END,
  fieldText,
  FOLLOWERS,
  followerOf,
  SEARCHED_FIELDS,
  type FieldsText,
  type Groups,
  type SearchableCustomer,
  type SearchIndex,
} from './SearchIndex.ts'
import { FIELDS_A_STEP, UNITS_A_STEP } from './tuning.ts'
import { writeCodes } from './writeCodes.ts'

/** Builds the index and yields between its steps, so that the caller may pause there. */
export function* buildIndex(
  customers: readonly SearchableCustomer[],
  dictionary: Dictionary,
): Generator<undefined, SearchIndex> {
  const rowCount = customers.length
  const fields: string[] = []
  const ends = [0]
  let end = 0
  const addField = (folded: string) => {
    end += folded.length + 1
    ends.push(end)
    return fields.push(folded)
  }
  // Many customers share a company, so each is kept once.
  const companies = new Map<string, number>()
  const firstRow = createNumbers(rowCount + 1, rowCount)
  const nextRow = createNumbers(rowCount, rowCount)
  for (const field of SEARCHED_FIELDS) {
    for (let row = 0; row < rowCount; row++) {
      const folded = foldText(fieldText(customers[row], field), dictionary)
      if (field === 'corpName') {
        if (!companies.has(folded)) companies.set(folded, addField(folded) - 1 - 2 * rowCount)
        const company = companies.get(folded) as number
        nextRow[row] = firstRow[company] as number
        firstRow[company] = row + 1
      } else addField(folded)
      if (!(row % FIELDS_A_STEP)) yield
    }
  }
  const text = fields.join(FIELD_END) + FIELD_END
  yield
  const starts = new Uint32Array(ends)
  const source = Object.assign({ text, codes: new Uint16Array(text.length), rowCount, starts }, dictionary)
  for (let from = 0; from < text.length; from += UNITS_A_STEP) {
    writeCodes(source, from, from + UNITS_A_STEP, starts[2 * rowCount] as number)
    yield
  }
  const hits = yield* postUnits(source)
  return Object.assign(source, { firstRow, nextRow, hits })
}

/**
 * Groups a hit for each unit of the text, each of its readings, and each letter with which what follows may begin. The first pass counts;
 * counts are turned into the ends of the groups, and filling from the last unit to the first then moves each end to its start.
 */
function* postUnits(source: FieldsText): Generator<undefined, Groups> {
  const { codes, exact, readings, starts: fieldStarts } = source
  // For each code: the letters with which that follower may begin, twice their number; one more where another reading has it.
  const followersOf = readings.flatMap((own) =>
    [0, 1].map((fitting) => {
      const letters = own.length > 0 ? own.map((syllable) => followerOf(source, syllable)) : [0]
      return Array.from(
        new Set(letters),
        (letter) => letter * 2 + (letter === (letters[fitting] || letter) ? 0 : 1),
      )
    }),
  )
  const starts = new Uint32Array(exact.length * FOLLOWERS + 1)
  let items = new Uint32Array(0)
  for (const isCounting of [true, false]) {
    let field = fieldStarts.length - 1
    for (let at = codes.length - 1; at >= 0; at--) {
      while ((fieldStarts[field] as number) > at) field--
      const own = readings[(codes[at] as number) >> 1] as readonly number[]
      for (let which = 0; which < own.length; which++) {
        const hit = createHit(source, field, at, at + 1)
        const unfit = which === ((codes[at] as number) & 1) ? 0 : 1
        for (const follower of followersOf[codes[at + 1] as number] as number[]) {
          const group = (own[which] as number) * FOLLOWERS + (follower >> 1)
          const place = starts[group] as number
          starts[group] = isCounting ? place + 1 : place - 1
          items[place - 1] = hit | ((follower | unfit) << 31)
        }
      }
      if (!(at % UNITS_A_STEP)) yield
    }
    if (!isCounting) break
    let total = 0
    starts.forEach((count, group) => {
      starts[group] = total += count
    })
    items = new Uint32Array(total)
  }
  return { starts, items }
}
