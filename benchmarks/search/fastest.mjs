// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleKit } from '../bundle.mjs'
import { verdict } from '../verdict.mjs'

/** @typedef {{ query: string, typed: string, found: number, ms: number }} Key */
/** @typedef {{ p50: number, p95: number, worst: number, buildMs: number, heapMb: number, found: number, keys: Key[] }} Figures */

export const title = 'Search, beside the fastest that find all rows'

/** Ours first. The matchers per row and fuse.js are a hundred times slower, and FlexSearch finds a third of the rows. */
const NAMES = [
  'ours',
  'pinyin-pro, precomputed, `includes`',
  'the same, one string a row',
  'one string, `indexOf`',
  'uFuzzy over precomputed pinyin',
]
const MODES = { JIT: [], jitless: ['--jitless'] }

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-fastest-'))
  const engine = path.join(folder, 'engine.mjs')
  try {
    writeFileSync(engine, await bundleKit('search/index.ts'))
    const sections = [20000, 200000].map((count) => section(engine, count))
    const { worst } = run(MODES.jitless, ['ours', engine, '50000'])
    return [
      `Ours with all that it does by default: words, sounds that many confuse, typos, readings that fit first. Customers, queries and figures as above; the same command with
\`search\` has the slower ones too. Beside each other ours is judged by the queries of which it finds any row at all, letter by letter: none but ours finds \`lixm\`, \`王x\`,
\`w小\` or \`zhsf\`, and looking in vain costs less.`,
      ...sections,
      `The slowest keystroke of 50000 without a JIT, at most 4 ms: ${worst.toFixed(2)} ms, ${worst <= 4 ? 'met' : '**missed**'}.`,
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} engine @param {number} count */
function section(engine, count) {
  const [jit, jitless] = Object.values(MODES).map((flags) =>
    NAMES.map((name) => run(flags, [name, engine, String(count)])),
  )
  const rows = NAMES.map((name, at) => {
    const { p50, p95, buildMs, heapMb, found } = jit[at]
    const slow = jitless[at]
    return `| ${name} | ${ms(p50)} / ${ms(p95)} | ${ms(slow.p50)} / ${ms(slow.p95)} | ${ms(buildMs)} / ${ms(slow.buildMs)} | ${heapMb.toFixed(1)} | ${found} |`
  })
  const [ratio, ratioJitless] = [jit, jitless].map(ratioToBest)
  return [
    `| ${count} customers | keystroke p50 / p95 ms | the same, jitless | build ms, JIT / jitless | heap MB | rows found in all |`,
    '|---|---|---|---|---|---|',
    ...rows,
    `| **p95 ≤ 0.35 of the best other, of what it finds** | ${verdict(ratio, 0.35)} | ${verdict(ratioJitless, 0.35)} | | | |`,
  ].join('\n')
}

/** Ours to whichever other comes off best, over the queries that it finds. @param {Figures[]} figures ours first */
function ratioToBest([ours, ...others]) {
  return Math.max(
    ...others.map((other) => {
      const finds = new Set(
        other.keys
          .filter(({ query, typed, found }) => query === typed && found > 0)
          .map(({ query }) => query),
      )
      return p95(ours.keys, finds) / p95(other.keys, finds)
    }),
  )
}

/** @param {Key[]} keys @param {Set<string>} queries */
function p95(keys, queries) {
  const times = keys
    .filter(({ query }) => queries.has(query))
    .map(({ ms }) => ms)
    .sort((one, other) => one - other)
  return times[Math.ceil(times.length * 0.95) - 1] ?? NaN
}

/** @param {string[]} flags @param {string[]} args @returns {Figures} */
function run(flags, args) {
  console.log(`  ${args[0]} ${args[2]} ${flags.join(' ')}`)
  const file = path.join(import.meta.dirname, 'measure.mjs')
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--single-threaded', ...flags, file, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
}

/** @param {number} time */
function ms(time) {
  return time < 10 ? time.toFixed(2) : time.toFixed(0)
}
