// @ts-check
import { buildCatalogue } from './buildCatalogue.mjs'
import { buildOnce } from './buildOnce.mjs'
import { kitInputs } from './kitInputs.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

/** The builds, each into the folder of its name in dist/. A developer without WeCom runs `weapp-development`. */
const targets = {
  h5: { type: 'h5', environment: 'production' },
  weapp: { type: 'weapp', environment: 'production' },
  'weapp-development': { type: 'weapp', environment: 'development' },
}

const sources = [
  'src',
  'config',
  'babel.config.js',
  'project.config.json',
  'docs',
  'scripts/buildCatalogue.mjs',
]

/** @typedef {keyof typeof targets} Target */

/**
 * Builds the demo, unless it is built and its sources have not changed.
 *
 * @param {Target} target
 */
export function buildDemo(target) {
  const { type, environment } = targets[target]
  return buildOnce({
    output: at('dist', target),
    inputs: [...kitInputs, ...sources.map((name) => at(name))],
    build: async () => {
      console.log(`Building the demo into dist/${target} …`)
      const env = { NODE_ENV: environment, DEMO_OUTPUT: `dist/${target}` }
      await runOrThrow(['taro', 'build', '--type', type], { env })
      if (target === 'h5') await buildCatalogue(at('dist', target))
    },
  })
}

void main(import.meta.url, async () => {
  const asked = process.argv.slice(2)
  const known = asked.filter(isTarget)
  if (asked.length === 0 || known.length < asked.length)
    throw new Error(`Usage: node scripts/buildDemo.mjs <${Object.keys(targets).join('|')}> …`)
  for (const target of known) await buildDemo(target)
})

/** @returns {name is Target} */
function isTarget(/** @type {string} */ name) {
  return Object.keys(targets).includes(name)
}
