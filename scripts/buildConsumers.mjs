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
import { makeReadmeApp } from './readmeApp.mjs'
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
  /** @type {Map<string, string>} */
  const folders = new Map()
  for (const consumer of consumersFor(process.env.CONSUMERS)) {
    const { installation } = consumer
    if (installation) {
      const folder = folders.get(installation) ?? (await installationOf(installation, tarball))
      folders.set(installation, folder)
      await buildElsewhere(consumer, folder)
    } else {
      await buildOnce({
        output: inApp(distOf(consumer)),
        inputs: sources.map(inApp),
        build: () => buildIn(app, consumer),
      })
    }
  }
}

function installationOf(/** @type {string} */ name, /** @type {string} */ tarball) {
  return name === 'readme' ? makeReadmeApp(tarball) : installElsewhere(name, tarball)
}

async function buildElsewhere(/** @type {Consumer} */ consumer, /** @type {string} */ folder) {
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
