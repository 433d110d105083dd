// @ts-check
// Installs the packed tarball in the app of tests/consumer/webpack5, as its users would, and builds that app for weapp.
import path from 'node:path'
import { buildOnce } from './buildOnce.mjs'
import { ensureInstalled } from './install.mjs'
import { packPackage } from './packPackage.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

const app = at('tests', 'consumer', 'webpack5')
const inApp = (/** @type {string} */ name) => path.join(app, name)

export async function buildConsumer() {
  const tarball = await packPackage()
  await ensureInstalled(app)
  await buildOnce({
    output: inApp('node_modules/taro-wecom-share'),
    inputs: [tarball, inApp('package-lock.json')],
    build: () => runOrThrow(['npm', 'install', '--no-save', '--prefer-offline', tarball], { cwd: app }),
  })
  const sources = ['node_modules/taro-wecom-share', 'package-lock.json', 'babel.config.js', 'config', 'src']
  await buildOnce({
    output: inApp('dist'),
    inputs: sources.map(inApp),
    build: () => runOrThrow([inApp('node_modules/.bin/taro'), 'build', '--type', 'weapp'], { cwd: app }),
  })
}

void main(import.meta.url, () => buildConsumer())
