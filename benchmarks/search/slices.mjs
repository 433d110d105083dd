// @ts-check
// Run in a process of its own: the longest that a build in slices keeps everything else waiting.
import { cpuMs } from './cpuMs.mjs'
import { makeCustomers } from './customers.mjs'

const { createCustomerIndexInSlices } = await import(/** @type {string} */ (process.argv[2]))
const customers = makeCustomers(20000)

const slices = /** @type {number[]} */ ([])
let resumedAt = cpuMs()
const schedule = globalThis.setTimeout
globalThis.setTimeout = /** @type {typeof setTimeout} */ (
  (/** @type {() => void} */ resume) => {
    slices.push(cpuMs() - resumedAt)
    return schedule(() => {
      resumedAt = cpuMs()
      resume()
    }, 0)
  }
)
await createCustomerIndexInSlices(customers)
slices.push(cpuMs() - resumedAt)
slices.sort((one, other) => one - other)
console.log(
  JSON.stringify({ count: slices.length, median: slices[slices.length >> 1], longest: slices.at(-1) }),
)
