// @ts-check
// `npm test` runs every check; `node scripts/test.mjs <step> [arguments of its last command]` runs one.
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { run } from './run.mjs'
import { consumersStep, deepStep, lanes, mutationStep } from './steps.mjs'

/** @import { Step } from './steps.mjs' */

void main(import.meta.url, async () => {
  const [name, ...parameters] = process.argv.slice(2)
  await ensureInstalled()
  const passed = name === undefined ? await runAll() : await runOne(name, parameters)
  process.exitCode = passed ? 0 : 1
})

/** @typedef {{ name: string, passed: boolean, seconds: number }} Result */

async function runAll() {
  const startedAt = Date.now()
  const results = (await Promise.all(lanes.map(runLane))).flat()
  console.log(`\n${tableOf(results, secondsSince(startedAt))}`)
  const passed = results.filter((result) => result.passed).length
  // The last line, because CI reads it.
  console.log(`\n${passed} passed, ${results.length - passed} failed`)
  return passed === results.length
}

async function runLane(/** @type {readonly Step[]} */ steps) {
  const results = []
  for (const step of steps) results.push(await runQuietly(step))
  return results
}

/** Prints one line, and after a failure also what the step printed and how to run it alone.
 * @returns {Promise<Result>} */
async function runQuietly(/** @type {Step} */ step) {
  const startedAt = Date.now()
  let printed = ''
  const passed = await runCommands(step, (text) => (printed += text))
  const result = { name: step.name, passed, seconds: secondsSince(startedAt) }
  console.log(rowOf(result))
  if (!passed) console.log(`\n${printed.trimEnd()}\n\nAlone: npm run test:${step.name}\n`)
  return result
}

/** The lanes run side by side, so the steps take longer together than the whole run. */
function tableOf(/** @type {readonly Result[]} */ results, /** @type {number} */ wallSeconds) {
  const sum = results.reduce((total, { seconds }) => total + seconds, 0)
  return [...results.map(rowOf), timeRow('sum', '', sum), timeRow('run', '', wallSeconds)].join('\n')
}

function rowOf(/** @type {Result} */ { name, passed, seconds }) {
  return timeRow(name, passed ? 'ok' : 'FAILED', seconds)
}

function timeRow(/** @type {string} */ name, /** @type {string} */ result, /** @type {number} */ seconds) {
  return `${name.padEnd(8)} ${result.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s`
}

function secondsSince(/** @type {number} */ startedAt) {
  return (Date.now() - startedAt) / 1000
}

async function runOne(/** @type {string} */ asked, /** @type {string[]} */ extra) {
  const steps = [...lanes.flat(), consumersStep, deepStep, mutationStep]
  const step = steps.find((candidate) => candidate.name === asked)
  if (!step)
    throw new Error(`No step is called "${asked}". There are: ${steps.map((each) => each.name).join(', ')}`)
  const commands = step.commands.map((command, index) =>
    index === step.commands.length - 1 ? [...command, ...extra] : command,
  )
  return runCommands({ ...step, commands })
}

/** Stops at the first command that fails.
 * @param {Step} step
 * @param {(text: string) => void} [output] */
async function runCommands({ commands, env }, output) {
  for (const command of commands) {
    if (!(await run(command, { ...(env && { env }), ...(output && { output }) }))) return false
  }
  return true
}
