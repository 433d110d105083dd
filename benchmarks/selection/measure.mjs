// @ts-check
// One way to keep a choice, in a process of its own: `node measure.mjs <name> <bundle of createSelection>`. Prints microseconds as JSON.
import { enableMapSet, produce } from 'immer'
import { makeCustomers } from '../search/customers.mjs'

/**
 * @typedef {object} Keeper
 * @property {() => void} selectHalf 10000 of the 20000
 * @property {(position: number) => void} toggle
 * @property {() => void} clear
 * @property {() => void} selectAll
 * @property {() => number} count
 */

const COUNT = 20_000
const [name = '', bundle = ''] = process.argv.slice(2)
const customers = makeCustomers(COUNT)
const ids = customers.map(({ externalUserId }) => externalUserId)

/** @type {Record<string, () => Promise<Keeper>>} */
const keepers = {
  ours: async () => {
    const { createSelection } = await import(bundle)
    const selection = createSelection()
    selection.setCustomers(customers)
    const shown = Uint32Array.from(ids, (_, position) => position)
    return {
      selectHalf: () => selection.replace(ids.filter((_, position) => position % 2 === 0)),
      toggle: selection.toggle,
      clear: selection.clear,
      selectAll: () => selection.selectShown(shown),
      count: () => selection.summary().count,
    }
  },
  'copy a Set': async () => {
    let chosen = new Set()
    return {
      selectHalf: () => (chosen = new Set(ids.filter((_, position) => position % 2 === 0))),
      toggle: (position) => {
        const after = new Set(chosen)
        if (!after.delete(ids[position])) after.add(ids[position])
        chosen = after
      },
      clear: () => (chosen = new Set()),
      // What is shown joins what was chosen before.
      selectAll: () => {
        const after = new Set(chosen)
        for (const id of ids) after.add(id)
        chosen = after
      },
      count: () => chosen.size,
    }
  },
  'immer Set': async () => {
    enableMapSet()
    let chosen = new Set()
    return {
      selectHalf: () => (chosen = new Set(ids.filter((_, position) => position % 2 === 0))),
      toggle: (position) => {
        chosen = produce(chosen, (draft) => {
          if (!draft.delete(ids[position])) draft.add(ids[position])
        })
      },
      clear: () => (chosen = new Set()),
      selectAll: () => {
        chosen = produce(chosen, (draft) => {
          for (const id of ids) draft.add(id)
        })
      },
      count: () => chosen.size,
    }
  },
}

const keeper = await keepers[name]?.()
if (!keeper) throw new Error(`There are: ${Object.keys(keepers).join(', ')}`)
const runs = name === 'ours' ? 2000 : 30

keeper.selectHalf()
const toggle = perRun(runs, (run) => keeper.toggle((run * 7919) % COUNT))
const selectAll = perRun(runs, () => {
  keeper.clear()
  keeper.selectAll()
})
if (keeper.count() !== COUNT) throw new Error(`${name} has ${keeper.count()} of ${COUNT}`)
console.log(JSON.stringify({ toggle, selectAll }))

/** The median of five rounds, in microseconds a run. @param {number} runs @param {(run: number) => void} action */
function perRun(runs, action) {
  const rounds = Array.from({ length: 6 }, () => {
    const begin = process.hrtime.bigint()
    for (let run = 0; run < runs; run++) action(run)
    return Number(process.hrtime.bigint() - begin) / 1000 / runs
  })
  // The first warms up.
  return rounds.slice(1).sort((a, b) => a - b)[2] ?? NaN
}
