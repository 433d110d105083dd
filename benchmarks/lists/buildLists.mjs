// @ts-check
import path from 'node:path'
import { buildOnce } from '../../scripts/buildOnce.mjs'
import { at } from '../../scripts/root.mjs'
import { runOrThrow } from '../../scripts/run.mjs'

const app = path.join(import.meta.dirname, 'app')

/** Builds the kit's package and then the app of the lists, unless both are there. @param {'h5' | 'weapp'} target @returns {Promise<string>} the folder */
export async function buildLists(target) {
  await runOrThrow(['npm', 'run', 'build'], { cwd: at() })
  const output = path.join(app, 'dist', target)
  await buildOnce({
    output,
    inputs: [
      at('lib'),
      path.join(app, 'src'),
      path.join(app, 'config'),
      at('benchmarks', 'package-lock.json'),
    ],
    build: async () => {
      console.log(`  building the lists for ${target} …`)
      await runOrThrow(['taro', 'build', '--type', target], { cwd: app, env: { NODE_ENV: 'production' } })
    },
  })
  return output
}
