// @ts-check
// Run in a process of its own, with or without a JIT: measures the approach named by its first argument and prints its figures as JSON.
import { cpuMs } from './cpuMs.mjs'
import { makeCustomers } from './customers.mjs'
import { approaches } from './peers.mjs'

const QUERIES = [
  'zhangsan',
  'wangxiaoming',
  'lixm',
  '王x',
  'w小',
  'zhsf',
  'ouyang',
  'chenjing',
  'alice',
  'tengxun',
]
const [name, engine, rowCount = '20000'] = process.argv.slice(2)
const approach = approaches[name]
const build = await approach.load(engine)
const customers = makeCustomers(Number(rowCount))

// The dictionaries are decoded and the first code compiled before the clock runs: an app builds once, but not first thing.
build(customers.slice(0, 100))('a')

collectGarbage()
const heapBefore = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
const startedAt = cpuMs()
const search = build(customers)
const buildMs = cpuMs() - startedAt
collectGarbage()
const heapMb = (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - heapBefore) / 2 ** 20

const keys = QUERIES.flatMap((query) =>
  keystrokes(query).map((typed) => ({ query, typed, found: 0, times: /** @type {number[]} */ ([]) })),
)
for (let round = 0; round < approach.rounds; round++) {
  for (const key of keys) {
    const pressedAt = cpuMs()
    const rows = search(key.typed)
    key.times.push(cpuMs() - pressedAt)
    key.found = rows.length
  }
}

// Each keystroke's median over the rounds: garbage collection strikes now here, now there.
const timed = keys.map(({ query, typed, found, times }) => ({ query, typed, found, ms: median(times) }))
const times = timed.map(({ ms }) => ms).sort(inOrder)
const percentile = (/** @type {number} */ share) => times[Math.ceil(times.length * share) - 1]
console.log(
  JSON.stringify({
    p50: percentile(0.5),
    p95: percentile(0.95),
    worst: percentile(1),
    buildMs,
    heapMb,
    found: timed.reduce((sum, { found }) => sum + found, 0),
    keys: timed,
  }),
)

/** @param {string} query */
function keystrokes(query) {
  return Array.from(query, (_, index) => query.slice(0, index + 1))
}

/** @param {number[]} list */
function median(list) {
  return [...list].sort(inOrder)[list.length >> 1]
}

/** @param {number} one @param {number} other */
function inOrder(one, other) {
  return one - other
}

function collectGarbage() {
  for (let time = 0; time < 3; time++) globalThis.gc?.()
}
