// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleKit } from '../bundle.mjs'
import { verdict } from '../verdict.mjs'

/** @typedef {{ ms: number, shown: number }} Figures */

export const title = 'A list in pages'

const MODES = { JIT: [], jitless: ['--jitless'] }
const PAGE_SIZE = 200

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-pages-'))
  const engine = path.join(folder, 'engine.mjs')
  try {
    writeFileSync(engine, await bundleKit('benchmarks/pages/engine.mjs'))
    const rows = [20000, 50000].flatMap((count) =>
      Object.entries(MODES).map(([mode, flags]) => {
        const [once, paged] = [0, PAGE_SIZE].map((size) => run(flags, [engine, String(count), String(size)]))
        const ratio = paged.ms / once.ms
        return `| ${count}, ${mode} | ${once.ms.toFixed(0)} | ${paged.ms.toFixed(0)} | ${paged.shown} | ${verdict(ratio, 1.3)} |`
      }),
    )
    return [
      `CPU milliseconds until the list is whole, indexed and lettered, given at once and in pages of ${PAGE_SIZE}; the median of five rounds. React's part is not in it; a list is drawn
as often as it is shown, which \`createCustomerStore.pages.test.ts\` holds at 25 times for a hundred pages.`,
      [
        '| customers | at once, ms | in pages, ms | shown | in pages ≤ 1.3 × at once |',
        '|---|---|---|---|---|',
        ...rows,
      ].join('\n'),
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string[]} flags @param {string[]} args @returns {Figures} */
function run(flags, args) {
  console.log(`  pages ${args.slice(1).join(' ')} ${flags.join(' ')}`)
  const file = path.join(import.meta.dirname, 'measure.mjs')
  return JSON.parse(
    execFileSync(process.execPath, ['--single-threaded', ...flags, file, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
}
