import fc from 'fast-check'
import { sourceReadings } from './dictionary/generate.mjs'
import { createCustomerIndex } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

// The reference below says what a match is, as plainly as can be: no index, no folded indexes, readings right from their source.

const sourceOf = sourceReadings()

it('finds and ranks the same rows as a slow and obvious matcher, for 10000 customers and queries at random', () => {
  let pairs = 0
  let hits = 0
  fc.assert(
    fc.property(
      fc.array(customer(), { minLength: 1, maxLength: 25, size: 'max' }),
      fc.infiniteStream(randomness()),
      (customers, stream) => {
        const index = createCustomerIndex(customers)
        for (const query of queriesFor(customers, stream)) {
          const expected = referenceSearch(customers, query)
          expect([query, Array.from(index.search(query))]).toEqual([query, expected])
          pairs += customers.length
          hits += expected.length
        }
      },
    ),
    { numRuns: 500, seed: 20261122 },
  )
  expect(pairs).toBeGreaterThan(10000)
  expect(hits).toBeGreaterThan(pairs / 10)
})

it('finds for `an` nothing but syllables that begin so, initials a and n, and Latin text', () => {
  const readings = Array.from(sourceOf, ([character, read]) => ({ character, read }))
  const index = createCustomerIndex(readings.map(({ character }) => ({ name: `${character}的` })))
  const found = Array.from(index.search('an'), (row) => readings[row]?.character)
  const expected = readings.filter(({ read }) => read.some((reading) => reading.startsWith('an')))
  expect(found).toEqual(expected.map(({ character }) => character))

  const others = createCustomerIndex([
    { name: '王丹' },
    { name: '黄山' },
    { name: '张兰' },
    { name: '阿牛' },
    { name: 'Joan' },
  ])
  expect(Array.from(others.search('an'))).toEqual([3, 4])
})

/** Characters of one reading and of many, of one UTF-16 unit and of two, letters, emoji, and what is skipped. */
const SYMBOLS = Array.from(
  "王张小明单曾行长乐重朴尉迟西安先生区嗯呵阿女吕略厦陳𬭎𬱖aAnNhZzgxＡｂ１1 ·'-😀❤️مש\u200b\ue001é",
)

function customer(): fc.Arbitrary<SearchableCustomer> {
  const text = fc
    .array(fc.constantFrom(...SYMBOLS), { minLength: 1, maxLength: 6, size: 'max' })
    .map((symbols) => symbols.join(''))
  return fc.record({ name: text, remark: text, corpName: text }, { requiredKeys: ['name'] })
}

function randomness() {
  return fc.nat({ max: 0xffff })
}

/** What someone might type for one of the customers, letter by letter, so that narrowing is tried too; now and then with a slip. */
function queriesFor(customers: readonly SearchableCustomer[], stream: Iterator<number>): string[] {
  const draw = (count: number) => (stream.next().value as number) % count
  const pick = <Item>(items: readonly Item[]) => items[draw(items.length)] as Item
  const wanted = pick(customers)
  const symbols = symbolsOf(pick([wanted.name, wanted.name, wanted.remark ?? '', wanted.corpName ?? '']))
  const typed = symbols
    .slice(draw(symbols.length + 1))
    .map((symbol) => pick(piecesOf(symbol)))
    .join('')
  const query = draw(8) === 0 ? typed + pick(['a', 'n', 'h', '王', 'zh']) : typed
  return Array.from(query, (_, at) => query.slice(0, at + 1))
}

function referenceSearch(customers: readonly SearchableCustomer[], query: string): number[] {
  const typed = symbolsOf(query).join('')
  const ranked = customers.map((each, row) => ({ row, rank: typed === '' ? 0 : referenceRank(each, typed) }))
  return ranked
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank || one.row - other.row)
    .map(({ row }) => row)
}

function referenceRank({ name, remark = '', corpName = '' }: SearchableCustomer, typed: string): number {
  if (beginsWith(symbolsOf(name), typed)) return 0
  return (
    [name, remark, corpName]
      .map((text, at) => (contains(symbolsOf(text), typed) ? at + 1 : Infinity))
      .sort()[0] ?? Infinity
  )
}

function contains(symbols: readonly string[], typed: string): boolean {
  return symbols.some((_, at) => beginsWith(symbols.slice(at), typed))
}

function beginsWith(symbols: readonly string[], typed: string): boolean {
  const [symbol, ...rest] = symbols
  if (symbol === undefined) return false
  if (readingsOf(symbol).some((reading) => reading.startsWith(typed))) return true
  return piecesOf(symbol).some(
    (piece) => piece === typed || (typed.startsWith(piece) && beginsWith(rest, typed.slice(piece.length))),
  )
}

/** What of a query one symbol may take when more follows. */
function piecesOf(symbol: string): string[] {
  const ofReading = (reading: string) => [reading, reading.charAt(0), ...(/^[zcs]h/.exec(reading) ?? [])]
  return [symbol, ...readingsOf(symbol).flatMap(ofReading)]
}

function readingsOf(symbol: string): string[] {
  return sourceOf.get(symbol) ?? []
}

/** The symbols of a text that count, in lower case and half width. */
function symbolsOf(text: string): string[] {
  return Array.from(
    text.replace(/[\p{White_Space}\p{Format}\p{Private_Use}\p{Surrogate}·']|\ufe0f/gu, ''),
    (symbol) => (/[！-～]/.test(symbol) ? symbol.normalize('NFKC') : symbol).toLowerCase(),
  )
}
