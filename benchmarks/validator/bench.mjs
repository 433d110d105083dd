// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleKit } from '../bundle.mjs'
import { verdict } from '../verdict.mjs'

/** @typedef {Record<'jsonCopy' | 'zodShape' | 'validateSmall' | 'validateLarge' | 'validateAgain' | 'parseLarge' | 'parseIds', number>} Figures microseconds */

export const title = 'Validator'

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-validator-'))
  try {
    for (const module of ['message/validateShareMessage', 'message/parseMessage', 'targets/customers']) {
      const file = path.join(folder, `${path.basename(module)}.mjs`)
      writeFileSync(file, await bundleKit(`protocol/${module}.ts`))
    }
    const [jit, jitless] = [run(folder), run(folder, '--jitless')]
    return [introduction, table(jit, jitless), goal(jit)].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const introduction = `A message of nine attachments (links, cards, pictures) and so many Chinese characters. Microseconds of the processor's time, the median of nine rounds,
once more with \`--jitless\`. A copy by JSON is the yardstick: it reads each character twice and knows no rule. Nearly all that 4000 characters cost is counting their bytes.`

/** @param {string} folder @param {string[]} flags @returns {Figures} */
function run(folder, ...flags) {
  const script = path.join(import.meta.dirname, 'measure.mjs')
  return JSON.parse(execFileSync(process.execPath, [...flags, script, folder], { encoding: 'utf8' }))
}

/** @param {Figures} jit @param {Figures} jitless */
function table(jit, jitless) {
  const row = (/** @type {string} */ what, /** @type {keyof Figures} */ figure) =>
    `| ${what} | ${jit[figure].toFixed(1)} | ${jitless[figure].toFixed(1)} |`
  return [
    '| | µs | jitless |',
    '|---|---|---|',
    row('validateShareMessage, 1000 characters', 'validateSmall'),
    row('validateShareMessage, 4000 characters', 'validateLarge'),
    row('the same text again, as while an attachment changes', 'validateAgain'),
    row('what a button does: errors and payload, 4000 characters', 'parseLarge'),
    row('the same with 20000 customers, each checked', 'parseIds'),
    row('copy by JSON, 4000 characters', 'jsonCopy'),
    row('zod, the shape alone, without compiling', 'zodShape'),
  ].join('\n')
}

/** @param {Figures} jit */
function goal({ validateLarge, validateAgain, jsonCopy, zodShape }) {
  return [
    '| goal | JIT |',
    '|---|---|',
    `| 4000 characters ≤ 25 µs | ${validateLarge.toFixed(1)} µs, ${validateLarge <= 25 ? 'met' : '**missed**'} |`,
    `| 4000 characters ≤ 1.2 × a copy by JSON | ${verdict(validateLarge / jsonCopy, 1.2)} |`,
    `| the same text again, beside zod on the shape alone | ${(validateAgain / zodShape).toFixed(2)} × |`,
  ].join('\n')
}
