// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleKit } from '../bundle.mjs'
import { verdict } from '../verdict.mjs'

/** @typedef {{ toggle: number, selectAll: number }} Figures microseconds */

export const title = 'Selection'

const NAMES = ['ours', 'copy a Set', 'immer Set']

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-selection-'))
  try {
    const ours = path.join(folder, 'selection.mjs')
    writeFileSync(ours, await bundleKit('store/recipients/createSelection.ts'))
    const jit = NAMES.map((name) => run(name, ours))
    const jitless = NAMES.map((name) => run(name, ours, '--jitless'))
    return [introduction, table(jit, jitless), goals(jit, jitless)].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const introduction = `20000 customers, 10000 of them chosen before a toggle. Microseconds an action, the median of five rounds; each way has a process of its own, and once more with
\`--jitless\`. Nobody listens here; that a toggle tells the listeners of one row, and those of the summary, is asserted in \`store/recipients/createSelection.test.ts\`.`

/** @param {string} name @param {string} ours @param {string[]} flags @returns {Figures} */
function run(name, ours, ...flags) {
  console.log(`  ${name} ${flags.join(' ')}`)
  const script = path.join(import.meta.dirname, 'measure.mjs')
  return JSON.parse(execFileSync(process.execPath, [...flags, script, name, ours], { encoding: 'utf8' }))
}

/** @param {Figures[]} jit @param {Figures[]} jitless */
function table(jit, jitless) {
  const rows = NAMES.map((name, at) => {
    const [fast, slow] = [jit[at], jitless[at]]
    return `| ${name} | ${micro(fast.toggle)} | ${micro(slow.toggle)} | ${micro(fast.selectAll)} | ${micro(slow.selectAll)} |`
  })
  return [
    '| a choice kept as | toggle µs | jitless | clear, then select all, µs | jitless |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** @param {Figures[]} jit @param {Figures[]} jitless */
function goals(jit, jitless) {
  const goal = (
    /** @type {string} */ text,
    /** @type {keyof Figures} */ figure,
    /** @type {number} */ limit,
  ) =>
    `| ${text} | ${[jit, jitless].map(([ours, set]) => verdict(ours[figure] / set[figure], limit)).join(' | ')} |`
  return [
    '| goal | JIT | jitless |',
    '|---|---|---|',
    goal('toggle ≤ 1/400 of copying a Set', 'toggle', 1 / 400),
    goal('clear and select all ≤ 1/500 of a Set', 'selectAll', 1 / 500),
  ].join('\n')
}

/** @param {number} time */
function micro(time) {
  return time < 100 ? time.toFixed(1) : String(Math.round(time))
}
