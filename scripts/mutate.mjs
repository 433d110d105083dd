// @ts-check
// Breaks protocol and store, one change (mutant) after another, and counts the changes that no test notices. Names of subfolders limit it to
// these. tests/mutation.md says why those that are left are left.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import rooms from '../rooms.cjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { run } from './run.mjs'

const subfolders = rooms.rooms
  .filter(({ name }) => name === 'protocol' || name === 'store')
  .flatMap(({ name, inner = {} }) => Object.keys(inner).map((folder) => `${name}/${folder}`))
  .filter((name) => !name.endsWith('.ts'))

/** Percent of the mutants that must be noticed. Those that only make a test run for ever count neither way. */
const NOTICED_MIN = 95

void main(import.meta.url, async () => {
  const asked = process.argv.slice(2).map((name) => name.replace(/\/$/, ''))
  const unknown = asked.filter((name) => !subfolders.includes(name))
  if (unknown.length > 0)
    throw new Error(`No mutants for ${unknown.join(', ')}. There are: ${subfolders.join(', ')}`)
  const rows = []
  for (const subfolder of asked.length > 0 ? asked : subfolders) rows.push(await mutate(subfolder))
  console.table(Object.fromEntries(rows.map(({ subfolder, ...figures }) => [subfolder, figures])))
  const few = rows.filter(({ percent }) => percent < NOTICED_MIN)
  if (few.length > 0)
    throw new Error(`Less than ${NOTICED_MIN} %: ${few.map((row) => row.subfolder).join(', ')}`)
})

async function mutate(/** @type {string} */ subfolder) {
  const startedAt = Date.now()
  const report = at('node_modules', '.cache', 'stryker', `${subfolder}.json`)
  forgetSurvivors(at('node_modules', '.cache', 'stryker', `${subfolder}.incremental.json`))
  if (!(await run(['stryker', 'run'], { env: { MUTATED: subfolder } })))
    throw new Error(`The mutants of ${subfolder} could not be run.`)
  const mutants = mutantsIn(report)
  const count = (/** @type {string} */ status) => mutants.filter((one) => statusOf(one) === status).length
  const [killed, survived, uncovered] = [count('Killed'), count('Survived'), count('NoCoverage')]
  return {
    ...{ subfolder, killed, survived, uncovered },
    endless: count('Timeout'),
    percent: Math.round((10_000 * killed) / (killed + survived + uncovered)) / 100,
    seconds: Math.round((Date.now() - startedAt) / 1000),
  }
}

/** A test that waits for what never comes fails by Jest's own time limit. */
function statusOf(/** @type {Mutant} */ { status, statusReason }) {
  return status === 'Killed' && statusReason?.includes('Exceeded timeout of') ? 'Timeout' : status
}

/** @typedef {{ status: string, statusReason?: string }} Mutant */
/** @typedef {{ files: Record<string, { mutants: Mutant[] }> }} Report */

/** Stryker takes results over from the last run, and does not see that a new test notices a mutant that runs as its file loads. */
function forgetSurvivors(/** @type {string} */ incrementalFile) {
  if (!existsSync(incrementalFile)) return
  /** @type {Report} */
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8'))
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed')
  writeFileSync(incrementalFile, JSON.stringify(report))
}

/** @returns {Mutant[]} */
function mutantsIn(/** @type {string} */ report) {
  /** @type {Report} */
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  return Object.values(files).flatMap((file) => file.mutants)
}
