// @ts-check
// Other installations than that of tests/consumer: other versions of Taro, another layout, other packages in the same app. Each is made
// anew in a folder of its own below the system's temporary one, so that no package of this checkout is found in place of one of its own.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildOnce } from './buildOnce.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

/**
 * @typedef {object} Installation
 * @property {string} taro the version of all of Taro's packages
 * @property {Record<string, string>} [dependencies] what else the app has
 * @property {readonly string[]} [install] the command that installs, in place of npm's
 */

/** @type {Record<string, Installation>} */
export const installations = {
  'taro-3': { taro: '3.6.40' },
  'taro-4.0': { taro: '4.0.0', dependencies: { '@babel/plugin-proposal-class-properties': '7.18.6' } },
  'taro-newest': { taro: '4.2.1' },
  nutui: { taro: '4.2.1', dependencies: { '@nutui/nutui-react-taro': '3.0.20' } },
  preact: {
    taro: '4.2.1',
    dependencies: { preact: '10.18.1', '@prefresh/babel-plugin': '0.5.1', '@prefresh/webpack': '4.0.1' },
  },
  // Its plugin is of 2022, and wants a Taro of then.
  qywx: {
    taro: '4.2.1',
    dependencies: { '@tarojs/plugin-platform-weapp-qy': '0.0.9' },
    install: ['npm', 'install', '--legacy-peer-deps'],
  },
  pnpm: { taro: '4.2.1', install: ['npm', 'exec', '--yes', 'pnpm@9.15.4', '--', 'install'] },
}

const app = at('tests', 'consumer')

/** What an app is made of, besides what is installed. */
const sources = ['.npmrc', 'babel.config.js', 'config', 'index.html', 'project.config.json', 'src']

/** For the Vite builds and for what judges the package, which belong to tests/consumer alone. */
const unused = /vite|typescript-|publint|arethetypeswrong|workflow-parser/

/**
 * Makes the app of tests/consumer once more, with another installation.
 * @returns {Promise<string>} its folder
 */
export async function installElsewhere(/** @type {string} */ name, /** @type {string} */ tarball) {
  const installation = installations[name]
  if (!installation) throw new Error(`There is no installation ${name}`)
  const folder = path.join(tmpdir(), 'taro-wecom-share', name)
  mkdirSync(folder, { recursive: true })
  for (const source of sources) cpSync(path.join(app, source), path.join(folder, source), { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifestOf(installation, tarball), null, 2))
  const { install = ['npm', 'install', '--no-package-lock'] } = installation
  await buildOnce({
    output: path.join(folder, 'node_modules', 'taro-wecom-share'),
    inputs: [tarball, path.join(folder, 'package.json')],
    build: () => runOrThrow([...install, '--ignore-scripts', '--prefer-offline'], { cwd: folder }),
  })
  return folder
}

function manifestOf(/** @type {Installation} */ { taro, dependencies = {} }, /** @type {string} */ tarball) {
  const manifest = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8'))
  const versionOf = (/** @type {string} */ name, /** @type {string} */ version) =>
    /^@tarojs\/|^babel-preset-taro$/.test(name) ? taro : version
  const withTaro = (/** @type {Record<string, string>} */ packages) =>
    Object.fromEntries(
      Object.entries(packages)
        .filter(([name]) => !unused.test(name))
        .map(([name, version]) => [name, versionOf(name, version)]),
    )
  return {
    ...manifest,
    dependencies: {
      ...withTaro(manifest.dependencies),
      'taro-wecom-share': `file:${tarball}`,
      ...dependencies,
    },
    devDependencies: withTaro(manifest.devDependencies),
  }
}
