// @ts-check
// Run in a process of its own, with or without a JIT: how much of the processor a list takes until it is whole, indexed and lettered, given at
// once or in pages, and how often it was shown. React's part is not in it.
import { cpuMs } from '../search/cpuMs.mjs'
import { makeCustomers } from '../search/customers.mjs'

const ROUNDS = 5
const TAGS = Array.from({ length: 60 }, (_, at) => `tag ${at}`)

const [engine = '', count = '20000', pageSize = '0'] = process.argv.slice(2)
const { createCustomerIndexInSlices, createCustomerStore, createSelection } = await import(engine)
const customers = makeCustomers(Number(count)).map((customer, row) => ({
  ...customer,
  tags: TAGS.slice(row % 55, (row % 55) + (row % 6)),
}))

await load(customers.slice(0, 500), 100)
const rounds = []
for (let round = 0; round < ROUNDS; round++) rounds.push(await load(customers, Number(pageSize)))
rounds.sort((one, other) => one.ms - other.ms)
console.log(JSON.stringify(rounds[ROUNDS >> 1]))

/** @param {typeof customers} list @param {number} size 0 if it is given at once */
async function load(list, size) {
  const store = createCustomerStore(createCustomerIndexInSlices)
  const selection = createSelection()
  let shown = 0
  const startedAt = cpuMs()
  const whole = new Promise((resolve) => {
    store.subscribe((/** @type {any} */ { customers: rows, finder, alphabet, loading }) => {
      shown++
      selection.setCustomers(rows)
      if (!alphabet) finder.search('')
      if (loading.phase === 'ready') resolve(undefined)
    })
  })
  if (size === 0) store.setCustomers(list)
  else store.load(portOf(list, size))
  await whole
  return { ms: cpuMs() - startedAt, shown }
}

/** @param {typeof customers} list @param {number} size */
function portOf(list, size) {
  return async (/** @type {string | undefined} */ cursor = '0') => {
    const end = Number(cursor) + size
    return {
      customers: list.slice(Number(cursor), end),
      ...(end < list.length && { nextCursor: String(end) }),
    }
  }
}
