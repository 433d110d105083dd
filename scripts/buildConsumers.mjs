// @ts-check
// Installs the packed tarball in the app of tests/consumer, as its users would, and builds that app in each of its variants.
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildOnce } from './buildOnce.mjs'
import { installElsewhere } from './consumerInstalls.mjs'
import { consumersFor } from './consumers.mjs'
import { ensureInstalled } from './install.mjs'
import { packPackage } from './packPackage.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

const app = at('tests', 'consumer')
const inApp = (/** @type {string} */ name) => path.join(app, name)

/** @typedef {import('./consumers.mjs').Consumer} Consumer */

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
  for (const consumer of consumersFor(process.env.CONSUMERS)) {
    if (consumer.installation) await buildElsewhere(consumer, tarball)
    else
      await buildOnce({
        output: inApp(distOf(consumer)),
        inputs: sources.map(inApp),
        build: () => buildIn(app, consumer),
      })
  }
}

async function buildElsewhere(/** @type {Consumer} */ consumer, /** @type {string} */ tarball) {
  const folder = await installElsewhere(consumer.installation ?? '', tarball)
  await buildIn(folder, consumer)
  rmSync(inApp(distOf(consumer)), { recursive: true, force: true })
  cpSync(path.join(folder, distOf(consumer)), inApp(distOf(consumer)), { recursive: true })
}

function buildIn(/** @type {string} */ folder, /** @type {Consumer} */ { name, type, env }) {
  const taro = path.join(folder, 'node_modules', '.bin', 'taro')
  return runOrThrow([taro, 'build', '--type', type], { cwd: folder, env: { CONSUMER: name, ...env } })
}

function distOf(/** @type {Consumer} */ { name, type }) {
  return `dist/${name}-${type}`
}

void main(import.meta.url, () => buildConsumers())
