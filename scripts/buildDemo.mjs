// @ts-check
import { buildOnce } from './buildOnce.mjs'
import { kitInputs } from './kitInputs.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

/**
 * Builds the demo into dist/h5 or dist/weapp, unless it is there and nothing it is made from has changed.
 *
 * @param {'h5' | 'weapp'} target
 */
export function buildDemo(target) {
  return buildOnce({
    output: at('dist', target),
    inputs: [...kitInputs, at('src'), at('config'), at('babel.config.js'), at('project.config.json')],
    build: async () => {
      console.log(`Building the demo into dist/${target} …`)
      await runOrThrow(['taro', 'build', '--type', target], { env: { NODE_ENV: 'production' } })
    },
  })
}

void main(import.meta.url, () => {
  const target = process.argv[2]
  if (target !== 'h5' && target !== 'weapp') throw new Error('Usage: node scripts/buildDemo.mjs h5|weapp')
  return buildDemo(target)
})
