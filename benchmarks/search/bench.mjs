// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleKit, minifiedBytes } from '../bundle.mjs'
import { verdict } from '../verdict.mjs'
import { approaches } from './peers.mjs'

/** @typedef {{ p50: number, p95: number, buildMs: number, heapMb: number, found: number }} Figures */
/** @typedef {{ count: number, median: number, longest: number }} Slices */

export const title = 'Search'

const MODES = { JIT: [], jitless: ['--jitless'] }

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  const engine = path.join(folder, 'engine.mjs')
  try {
    writeFileSync(engine, await bundleKit('search/index.ts'))
    const names = Object.keys(approaches)
    const jit = names.map((name) => run('measure', MODES.JIT, [name, engine]))
    const jitless = names.map((name) => run('measure', MODES.jitless, [name, engine]))
    const slices = [run('slices', MODES.JIT, [engine]), run('slices', MODES.jitless, [engine])]
    const sizes = await bytes(names)
    return [
      introduction,
      table(names, jit, jitless, sizes),
      notes,
      slicesLine(slices),
      goals(jit, jitless, sizes[0] ?? Infinity),
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const introduction = `20000 customers with names, remarks (40 %) and companies (60 %), made up but the same in every run (customers.mjs). Ten queries are typed letter by letter,
58 keystrokes; p50 and p95 are over the keystrokes, each being the median of nine rounds (one round for the approaches that take minutes). Times are the processor's,
of one thread, so that other programs do not count. Each approach has a process of its own, and once more with \`--jitless\`, a stand-in for iOS, where mini-programs run
without a JIT. Build and heap are without what the dictionaries themselves take; the slices decode ours too. Bytes are minified by esbuild, 1 KB = 1024.`

const notes = `More rows found is not better: \`includes\` finds \`an\` inside of wang and huan, and pinyin-match finds none for \`王x\`, \`w小\` or \`wxiao\`. Ours runs with all that it does by default:
words, sounds that many confuse, typos, readings that fit first, of which the others do none. FlexSearch finds beginnings of words alone, a third of the rows. Where we lose: the
matchers per row need no build, so for a few hundred customers they are ready sooner; without a JIT native \`includes\` over joined pinyin comes close, and finds what is not meant.`

/** @param {string} script @param {string[]} flags @param {string[]} args */
function run(script, flags, args) {
  console.log(`  ${script} ${args[0]} ${flags.join(' ')}`)
  const file = path.join(import.meta.dirname, `${script}.mjs`)
  const options = {
    encoding: /** @type {const} */ ('utf8'),
    stdio: /** @type {['ignore', 'pipe', 'ignore']} */ (['ignore', 'pipe', 'ignore']),
  }
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--single-threaded', ...flags, file, ...args], options),
  )
}

/** @param {string[]} names */
async function bytes(names) {
  const own = (await bundleKit('search/index.ts', { minify: true })).length
  return Promise.all(
    names.map((name) => {
      const entry = approaches[name]?.bytes
      return name === 'ours' ? own : entry === undefined ? undefined : minifiedBytes(entry)
    }),
  )
}

/** @param {string[]} names @param {Figures[]} jit @param {Figures[]} jitless @param {(number | undefined)[]} sizes */
function table(names, jit, jitless, sizes) {
  const rows = names.map((name, at) => {
    const { p50, p95, buildMs, heapMb, found } = jit[at]
    const slow = jitless[at]
    const kilobytes = sizes[at] === undefined ? '' : (sizes[at] / 1024).toFixed(1)
    return `| ${name} | ${ms(p50)} / ${ms(p95)} | ${ms(slow.p50)} / ${ms(slow.p95)} | ${ms(buildMs)} / ${ms(slow.buildMs)} | ${heapMb.toFixed(1)} | ${kilobytes} | ${found} |`
  })
  return [
    '| approach | keystroke p50 / p95 ms | the same, jitless | build ms, JIT / jitless | heap MB | KB | rows found in all |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** @param {Slices[]} slices */
function slicesLine([jit, jitless]) {
  const line = (/** @type {Slices} */ { count, median, longest }) =>
    `${count} slices, median ${ms(median)} ms, longest ${ms(longest)} ms`
  return `Built in slices, dictionary included: ${line(jit)}; jitless ${line(jitless)}.`
}

/** Ratios, ours to a peer's; the goals are those of the design. @param {Figures[]} jit @param {Figures[]} jitless @param {number} bytes */
function goals(jit, jitless, bytes) {
  const at = (/** @type {string} */ name) => Object.keys(approaches).indexOf(name)
  const perRow = at('pinyin-match, per row')
  const precomputed = at('pinyin-pro, precomputed, `includes`')
  const goal = (
    /** @type {string} */ text,
    /** @type {keyof Figures} */ figure,
    /** @type {number} */ peer,
    /** @type {number} */ limit,
  ) =>
    `| ${text} | ${[jit, jitless].map((figures) => verdict(figures[0][figure] / figures[peer][figure], limit)).join(' | ')} |`
  return [
    '| goal | JIT | jitless |',
    '|---|---|---|',
    goal('p50 ≤ 1/400 of pinyin-match', 'p50', perRow, 1 / 400),
    goal('p95 ≤ 1/150 of pinyin-match', 'p95', perRow, 1 / 150),
    goal('p95 ≤ pinyin-pro precomputed', 'p95', precomputed, 1),
    goal('p95 ≤ the same in one string a row', 'p95', at('the same, one string a row'), 1),
    goal('build ≤ 0.4 of pinyin-pro precomputed', 'buildMs', precomputed, 0.4),
    goal('heap ≤ 1/4 of pinyin-pro precomputed', 'heapMb', precomputed, 1 / 4),
    `| engine and dictionary ≤ 24 KB | ${verdict(bytes / 1024, 24)} | |`,
  ].join('\n')
}

/** @param {number} time */
function ms(time) {
  return time < 10 ? time.toFixed(2) : time.toFixed(0)
}
