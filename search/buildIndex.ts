import { decodeDictionary, type Dictionary } from './dictionary/decodeDictionary.ts'
import { foldText } from './foldText.ts'
import {
  createNumbers,
  FIELD_END,
  fieldText,
  FOLLOWERS,
  followerOf,
  type SearchableCustomer,
  type SearchIndex,
} from './SearchIndex.ts'

/** Steps of a millisecond or two without a JIT. */
const FIELDS_A_STEP = 512
const POSITIONS_A_STEP = 2048

/** Builds the index and yields between its steps, so that the caller may pause there. */
export function* buildIndex(customers: readonly SearchableCustomer[]): Generator<undefined, SearchIndex> {
  const dictionary = yield* decodeDictionary()
  const { fields, companyOf, companyCount } = yield* foldFields(customers, dictionary)
  const text = fields.join(FIELD_END) + FIELD_END
  yield
  return Object.assign(
    { dictionary, rowCount: customers.length, text, fieldAt: yield* numberFields(fields, text.length) },
    yield* groupRows(companyOf, companyCount),
    yield* postPositions(text, dictionary),
  )
}

/** Many customers share a company, so each company is kept once; the first is the empty one, of those who have none. */
function* foldFields(customers: readonly SearchableCustomer[], dictionary: Dictionary) {
  const names: string[] = []
  const remarks: string[] = []
  const companies = new Map([['', 0]])
  const companyOf = new Uint32Array(customers.length)
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row]
    names.push(foldText(fieldText(customer, 'name'), dictionary))
    remarks.push(foldText(fieldText(customer, 'remark'), dictionary))
    const company = foldText(fieldText(customer, 'corpName'), dictionary)
    const number = companies.get(company) ?? companies.size
    companies.set(company, number)
    companyOf[row] = number
    if (row % FIELDS_A_STEP === 0) yield
  }
  return {
    fields: names.concat(remarks, Array.from(companies.keys())),
    companyOf,
    companyCount: companies.size,
  }
}

function* numberFields(fields: readonly string[], textLength: number) {
  const fieldAt = createNumbers(textLength, fields.length)
  let start = 0
  for (let field = 0; field < fields.length; field++) {
    // One more is the field's end.
    const end = start + (fields[field] as string).length + 1
    fieldAt.fill(field, start, end)
    start = end
    if (field % FIELDS_A_STEP === 0) yield
  }
  return fieldAt
}

function* groupRows(companyOf: Uint32Array, companyCount: number) {
  const companyStarts = new Uint32Array(companyCount + 1)
  for (const company of companyOf) companyStarts[company] = (companyStarts[company] as number) + 1
  yield
  countsToEnds(companyStarts)
  const companyRows = createNumbers(companyOf.length, companyOf.length)
  for (let row = companyOf.length - 1; row >= 0; row--) {
    companyRows[takeFromEnd(companyStarts, companyOf[row] as number)] = row
  }
  yield
  return { companyStarts, companyRows }
}

function* postPositions(text: string, dictionary: Dictionary) {
  const followers = followersOfSets(dictionary)
  const postingStarts = new Uint32Array(dictionary.syllables.length * FOLLOWERS + 1)
  for (let end = text.length; end > 0; end -= POSITIONS_A_STEP) {
    eachPosting(text, end, dictionary, followers, (bucket) => {
      postingStarts[bucket] = (postingStarts[bucket] as number) + 1
    })
    yield
  }
  const postings = new Uint32Array(countsToEnds(postingStarts))
  for (let end = text.length; end > 0; end -= POSITIONS_A_STEP) {
    eachPosting(text, end, dictionary, followers, (bucket, position) => {
      postings[takeFromEnd(postingStarts, bucket)] = position
    })
    yield
  }
  return { postings, postingStarts }
}

/** Visits a step's indexes before `end`, from the last to the first, once for each reading and each way to go on. */
function eachPosting(
  text: string,
  end: number,
  { setOf, readingStarts, readings }: Dictionary,
  followersOfSets: readonly (readonly number[])[],
  visit: (bucket: number, position: number) => void,
): void {
  const first = Math.max(0, end - POSITIONS_A_STEP)
  let followers = followersOfSets[
    end < text.length ? (setOf[text.charCodeAt(end)] as number) : 0
  ] as readonly number[]
  for (let position = end - 1; position >= first; position--) {
    const set = setOf[text.charCodeAt(position)] as number
    const last = readingStarts[set + 1] as number
    for (let index = readingStarts[set] as number; index < last; index++) {
      const bucket = (readings[index] as number) * FOLLOWERS
      for (let which = 0; which < followers.length; which++)
        visit(bucket + (followers[which] as number), position)
    }
    followers = followersOfSets[set] as readonly number[]
  }
}

/** For each set of readings, the followers that a unit with those readings is to the one before it. */
function followersOfSets({ readingStarts, readings, syllables }: Dictionary): number[][] {
  return Array.from({ length: readingStarts.length - 1 }, (_, set) => {
    const own = readings.subarray(readingStarts[set], readingStarts[set + 1])
    const distinct = new Set(Array.from(own, (number) => followerOf(syllables[number] as string)))
    return distinct.size === 0 ? [followerOf(undefined)] : [...distinct]
  })
}

// Grouping in two passes: counts are turned into the ends of the groups; filling from the last item to the first then moves each end to its start.

/** Returns the total. */
function countsToEnds(counts: Uint32Array): number {
  let total = 0
  for (let group = 0; group < counts.length; group++) {
    total += counts[group] as number
    counts[group] = total
  }
  return total
}

function takeFromEnd(ends: Uint32Array, group: number): number {
  const place = (ends[group] as number) - 1
  ends[group] = place
  return place
}
