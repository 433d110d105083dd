// @ts-check
// Measures the kit beside its peers: `node benchmarks/run.mjs` runs every bench, `node benchmarks/run.mjs search` that one.
// Each bench prints its section of RESULTS.md and writes it there, with the machine and the date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { ensureInstalled } from '../scripts/install.mjs'

/**
 * A bench is a module that exports `title` and `measure`, which answers Markdown.
 *
 * @type {Record<string, () => Promise<{ title: string, measure: () => Promise<string> }>>}
 */
const benches = {
  search: () => import('./search/bench.mjs'),
  fastest: () => import('./search/fastest.mjs'),
  pages: () => import('./pages/bench.mjs'),
  selection: () => import('./selection/bench.mjs'),
  validator: () => import('./validator/bench.mjs'),
  weapp: () => import('./lists/weapp.mjs'),
  h5: () => import('./lists/h5.mjs'),
  bytes: () => import('./bytes/bench.mjs'),
  backend: () => import('./backend/bench.mjs'),
}

/** They measure beside what the repository itself has installed. */
const withoutPeers = ['backend', 'validator']

const folder = import.meta.dirname
const results = path.join(folder, 'RESULTS.md')
const preface = `# Results

Written by \`node benchmarks/run.mjs\`. Every figure is to be read against the others of its table: they were measured in one run, on one machine.
`

const names = namesToRun()
if (names.some((name) => !withoutPeers.includes(name))) await ensureInstalled(folder)
for (const name of names) {
  const { title, measure } = await benches[name]()
  console.log(`\n## ${title}`)
  const section = `## ${title}\n\n${machine()}\n\n${await measure()}\n`
  console.log(section)
  await writeSection(name, section)
}

function namesToRun() {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !(name in benches))
  if (unknown.length > 0) {
    throw new Error(
      `No bench is called ${unknown.join(' or ')}. There are: ${Object.keys(benches).join(', ')}`,
    )
  }
  return names.length > 0 ? names : Object.keys(benches)
}

function machine() {
  const [cpu] = os.cpus()
  const date = new Date().toISOString().slice(0, 10)
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `${date}, Node ${process.version}, ${os.cpus().length} × ${cpu?.model.trim()}, ${memory} GB, load ${os.loadavg()[0]?.toFixed(1)} before the run.`
}

/** Each section stands between comments that name it, so that a run replaces its own and leaves the others. @param {string} name @param {string} section */
async function writeSection(name, section) {
  const begin = `<!-- ${name} -->`
  const end = `<!-- end of ${name} -->`
  const before = existsSync(results) ? readFileSync(results, 'utf8') : preface
  const [head = '', rest] = before.split(begin)
  const tail = rest?.split(end)[1] ?? '\n'
  const whole = `${head}${rest === undefined ? '\n' : ''}${begin}\n\n${section}\n${end}${tail}`
  writeFileSync(results, await format(whole, { ...(await resolveConfig(results)), filepath: results }))
}
