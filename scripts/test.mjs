// @ts-check
// `npm test` runs every check; `node scripts/test.mjs <step> [arguments of its last command]` runs one.
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { run } from './run.mjs'
import { deepStep, lanes } from './steps.mjs'

/** @import { Step } from './steps.mjs' */

void main(import.meta.url, async () => {
  const [name, ...parameters] = process.argv.slice(2)
  await ensureInstalled()
  const passed = name === undefined ? await runAll() : await runOne(name, parameters)
  process.exitCode = passed ? 0 : 1
})

async function runAll() {
  const results = (await Promise.all(lanes.map(runLane))).flat()
  const passed = results.filter((result) => result).length
  console.log(`\n${passed} passed, ${results.length - passed} failed`)
  return passed === results.length
}

async function runLane(/** @type {readonly Step[]} */ steps) {
  const results = []
  for (const step of steps) results.push(await runQuietly(step))
  return results
}

/** One line if the step passes; else what it printed, and how to run it alone. */
async function runQuietly(/** @type {Step} */ step) {
  const startedAt = Date.now()
  let printed = ''
  const passed = await runCommands(step, (text) => (printed += text))
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${step.name.padEnd(8)} ${passed ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`)
  if (!passed) console.log(`\n${printed.trimEnd()}\n\nAlone: npm run test:${step.name}\n`)
  return passed
}

async function runOne(/** @type {string} */ asked, /** @type {string[]} */ extra) {
  const steps = [...lanes.flat(), deepStep]
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
