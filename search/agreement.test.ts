import fc from 'fast-check'
import { standardSource } from './dictionary/readSources.mjs'
import { createCustomerIndex } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

// The reference below says what a match is, as plainly as can be: no index, no folded text, readings right from their source.

const { readings: readingsOfSource, surnames } = standardSource()

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
  const readings = Array.from(readingsOfSource, ([character, read]) => ({ character, read }))
  const names = readings.map(({ character }) => ({ name: `${character}的` }))
  const index = createCustomerIndex(names, { fuzzy: false })
  const found = Array.from(index.search('an'), (row) => readings[row]?.character ?? '')
  const expected = readings.filter(({ read }) => read.some((reading) => reading.startsWith('an')))
  expect(found.sort()).toEqual(expected.map(({ character }) => character).sort())

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
  "王张小明单曾行长乐重朴尉迟西安先生区呵阿女吕略厦陳𬭎𬱖林宁程aAnNhZzgxＡｂ１1 ·'-/😀❤️مש\u200b\ue001éü",
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

/** What someone might type for one of the customers, letter by letter, so that narrowing is tried too; now and then two words, or a slip. */
function queriesFor(customers: readonly SearchableCustomer[], stream: Iterator<number>): string[] {
  const draw = (count: number) => (stream.next().value as number) % count
  const pick = <Item>(items: readonly Item[]) => items[draw(items.length)] as Item
  const wanted = pick(customers)
  const word = () => {
    const symbols = symbolsOf(pick([wanted.name, wanted.name, wanted.remark ?? '', wanted.corpName ?? '']))
    const from = draw(symbols.length + 1)
    // In full, so that slips are found; or in pieces of any kind.
    const isFull = draw(4) === 0
    return symbols
      .slice(from)
      .map((symbol) =>
        isFull ? (readingsOf(symbol)[0] ?? symbol) : pick(piecesOf(symbol, pick([exact, near]))),
      )
      .join('')
  }
  const typed = draw(4) === 0 ? `${word()} ${word()}` : word()
  const at = draw(typed.length + 1)
  const query = pick([
    typed,
    typed,
    typed,
    typed + pick(['a', 'n', 'h', '王', 'zh']),
    typed.slice(0, at) + typed.slice(at + 1),
    typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
  ])
  return Array.from(query, (_, end) => query.slice(0, end + 1))
}

type Spell = (reading: string) => string[]

const LAST_RANK = 1000

function referenceSearch(customers: readonly SearchableCustomer[], query: string): number[] {
  const terms = query
    .split(/\s+/)
    .map((word) => symbolsOf(word).join(''))
    .filter((term) => term !== '')
  if (terms.length === 0) return customers.map((_, row) => row)
  const ranks = searchTerms(customers, terms, 2)
  return [...ranks.keys()].sort(
    (one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0) || one - other,
  )
}

/** The ranks of the rows that are found at this level, 0 for exact, 1 for fuzzy, 2 for mistyped, and those before it. */
function searchTerms(
  customers: readonly SearchableCustomer[],
  terms: string[],
  last: number,
): Map<number, number> {
  const ranks = new Map<number, number>()
  for (let level = 0; level <= last; level++) {
    if (level === 2 && ranks.size > 0) break
    const words = terms.length > 1 ? terms.map((term) => searchTerms(customers, [term], level)) : []
    customers.forEach((each, row) => {
      const whole = level * 20 + referenceRank(each, terms.join(''), level)
      const inWords = words.length > 0 && words.every((found) => found.has(row)) ? level * 20 + 10 : LAST_RANK
      const rank = Math.min(ranks.get(row) ?? LAST_RANK, whole, inWords)
      if (rank < LAST_RANK) ranks.set(row, rank)
    })
  }
  return ranks
}

function referenceRank(
  { name, remark = '', corpName = '' }: SearchableCustomer,
  typed: string,
  level: number,
): number {
  const fields = [name, remark, corpName].map(symbolsOf)
  return Math.min(
    ...fields.flatMap((symbols, field) =>
      symbols.map((_, at) => {
        const usual = symbols.map((symbol, place) => {
          const isSurname = field < 2 && surnames.has(symbol) && !isRead(symbols[place - 1])
          return readingsOf(symbol).slice(isSurname ? 1 : 0, isSurname ? 2 : 1)
        })
        const any = symbols.map(readingsOf)
        const isBeginning = !isRead(symbols[at - 1])
        const rankOf = (end: number) =>
          field > 0 ? field + 2 : !isBeginning ? 2 : isRead(symbols[end]) ? 1 : 0
        if (level === 2) {
          const end = isBeginning ? mistypedEnd(usual, at, typed) : -1
          return end < 0 ? LAST_RANK : rankOf(end)
        }
        const spell = level === 0 ? exact : near
        const fitting = referenceEnd(symbols, usual, at, typed, spell)
        if (fitting !== undefined) return rankOf(fitting)
        const end = referenceEnd(symbols, any, at, typed, spell)
        return end === undefined ? LAST_RANK : 5 + rankOf(end)
      }),
    ),
    LAST_RANK,
  )
}

/** The least symbol at which the query is used up. */
function referenceEnd(
  symbols: readonly string[],
  readings: readonly string[][],
  at: number,
  typed: string,
  spell: Spell,
): number | undefined {
  const symbol = symbols[at]
  if (symbol === undefined) return undefined
  const spelled = (readings[at] ?? []).flatMap(spell)
  if (symbol === typed || spelled.some((each) => each.startsWith(typed))) return at + 1
  const pieces = [symbol, ...spelled.flatMap(piecesOfSpelling)]
  if (pieces.includes(typed)) return at + 1
  const ends = pieces
    .filter((piece) => typed.startsWith(piece))
    .map((piece) => referenceEnd(symbols, readings, at + 1, typed.slice(piece.length), spell))
    .filter((end) => end !== undefined)
  return ends.length > 0 ? Math.min(...ends) : undefined
}

/** The least symbol at which the query is used up, if one of its letters is set right. */
function mistypedEnd(readings: readonly string[][], at: number, typed: string): number {
  const first = readings[at]?.[0] ?? ''
  if (!/^[a-z]{4,}$/.test(typed) || first.length < 2) return -1
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const meant = Array.from({ length: typed.length + 1 }, (_, place) => {
    const [before, after] = [typed.slice(0, place), typed.slice(place)]
    return [
      before + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ...letters.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ]
  }).flat()
  let spelled = ''
  for (let end = at; readings[end]?.[0] !== undefined; end++) {
    spelled += exact(readings[end]?.[0] ?? '')[0] ?? ''
    if (meant.some((each) => spelled.startsWith(each))) return end + 1
  }
  return -1
}

/** What of a query one symbol may take when more follows. */
function piecesOf(symbol: string, spell: Spell): string[] {
  return [symbol, ...readingsOf(symbol).flatMap(spell).flatMap(piecesOfSpelling)]
}

function piecesOfSpelling(spelled: string): string[] {
  return [spelled, spelled.charAt(0), ...(/^[zcs]h/.exec(spelled) ?? [])]
}

function exact(reading: string): string[] {
  const vowels = /^[nl]v/.test(reading) ? ['v', 'u', 'yu'] : /^[jqxy]u/.test(reading) ? ['u', 'v'] : ['']
  return vowels.map((vowel) => reading.replace(/(?<=^[nljqxy])[uv]/, (own) => vowel || own))
}

function near(reading: string): string[] {
  if (reading.length === 1) return [reading]
  const others: [RegExp, string][] = [
    [/^([zcs])h/, '$1'],
    [/^([zcs])(?!h)/, '$1h'],
    [/^n/, 'l'],
    [/^l/, 'n'],
  ]
  const ends: [RegExp, string][] = [
    [/([aei]n)$/, '$1g'],
    [/([aei]n)g$/, '$1'],
  ]
  const vary = (spelled: string, changes: [RegExp, string][]) => [
    spelled,
    ...changes
      .filter(([pattern]) => pattern.test(spelled))
      .map(([pattern, to]) => spelled.replace(pattern, to)),
  ]
  return exact(reading).flatMap((spelled) => vary(spelled, others).flatMap((each) => vary(each, ends)))
}

function isRead(symbol: string | undefined): boolean {
  return symbol !== undefined && readingsOf(symbol).length > 0
}

function readingsOf(symbol: string): string[] {
  return /^[a-z]$/.test(symbol) ? [symbol] : (readingsOfSource.get(symbol) ?? [])
}

/** The symbols of a text that count, in lower case and half width, without accents. */
function symbolsOf(text: string): string[] {
  return Array.from(
    text
      .normalize('NFKD')
      .replace(/u\u0308/gi, 'v')
      .replace(/[\p{White_Space}\p{Format}\p{Private_Use}\p{Surrogate}\p{Mark}·'/-]/gu, ''),
    (symbol) => symbol.toLowerCase(),
  )
}
