// @ts-check
// `npm run fix` mends all that a tool can mend by itself; `node scripts/fix.mjs <step>` one step of it.
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { run } from './run.mjs'
import { lanes } from './steps.mjs'

void main(import.meta.url, async () => {
  const [asked] = process.argv.slice(2)
  await ensureInstalled()
  const steps = lanes.flat().filter(({ name }) => asked === undefined || asked === name)
  for (const command of steps.flatMap(({ fix = [] }) => fix)) {
    if (!(await run(command))) process.exitCode = 1
  }
})
