// @ts-check
// Installs the packed tarball in the app of tests/consumer, as its users would, and builds that app in each of its variants.
import path from 'node:path'
import { buildOnce } from './buildOnce.mjs'
import { consumersFor } from './consumers.mjs'
import { ensureInstalled } from './install.mjs'
import { packPackage } from './packPackage.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

const app = at('tests', 'consumer')
const inApp = (/** @type {string} */ name) => path.join(app, name)

/** What every variant is built of. */
const sources = [
  'node_modules/taro-wecom-share',
  'package-lock.json',
  'babel.config.js',
  'config',
  'index.html',
  'src',
  'bare',
  'button',
]

/** CONSUMERS says which; see `consumersFor`. */
export async function buildConsumers() {
  const tarball = await packPackage()
  await ensureInstalled(app)
  await buildOnce({
    output: inApp('node_modules/taro-wecom-share'),
    inputs: [tarball, inApp('package-lock.json')],
    build: () => runOrThrow(['npm', 'install', '--no-save', '--prefer-offline', tarball], { cwd: app }),
  })
  for (const { name, type, env } of consumersFor(process.env.CONSUMERS)) {
    await buildOnce({
      output: inApp(`dist/${name}-${type}`),
      inputs: sources.map(inApp),
      build: () =>
        runOrThrow([inApp('node_modules/.bin/taro'), 'build', '--type', type], {
          cwd: app,
          env: { CONSUMER: name, ...env },
        }),
    })
  }
}

void main(import.meta.url, () => buildConsumers())
