// @ts-check
// Writes lib/, the package that is published. It has its own manifest, because the root's is private and the demo's too.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import rooms from '../rooms.cjs'
import { buildOnce } from './buildOnce.mjs'
import { kitInputs } from './kitInputs.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'
import { tsconfigOf } from './tsconfigOf.mjs'

const documents = ['README.md', 'README.zh-CN.md', 'LICENSE', 'THIRD_PARTY_NOTICES.md']

export function buildPackage() {
  return buildOnce({
    output: at('lib'),
    inputs: [
      ...kitInputs,
      ...documents.map((name) => at(name)),
      at('tsconfig.build.json'),
      at('rooms.cjs'),
      at('types'),
      at('scripts', 'buildPackage.mjs'),
    ],
    build: async () => {
      rmSync(at('lib'), { recursive: true, force: true })
      await runOrThrow(['tsc', '--project', tsconfigOf('build')])
      for (const file of filesOf(at('lib'), '.js')) copyStylesOf(file)
      for (const name of documents.filter((each) => existsSync(at(each)))) cpSync(at(name), at('lib', name))
      writeManifest(at('lib'), manifest())
      writeManifest(at('lib', 'components'), componentsManifest)
    },
  })
}

/** Only styles have an effect when they are imported, so a bundler may drop every unused module. */
const sideEffects = ['**/*.css']

/**
 * Without `"type": "module"`, because Taro's build does not look for CustomWrapper in modules that are declared so, and then an
 * app draws nothing where one is used.
 */
const componentsManifest = { sideEffects }

function writeManifest(/** @type {string} */ folder, /** @type {object} */ content) {
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
}

function manifest() {
  const { name, version, description, keywords, license, dependencies, peerDependencies } = JSON.parse(
    readFileSync(at('package.json'), 'utf8'),
  )
  const entries = Object.entries(rooms.entries)
  const exports = entries.map(([entry, module]) => [
    entry,
    { types: `./${module}.d.ts`, default: `./${module}.js` },
  ])
  const typesOf = entries.map(([entry, module]) => [entry.slice('./'.length), [`./${module}.d.ts`]])
  return {
    name,
    version,
    description,
    keywords,
    license,
    type: 'module',
    sideEffects,
    exports: { ...Object.fromEntries(exports), './package.json': './package.json' },
    // For `"moduleResolution": "node"`, which does not read `exports` and is in Taro's own template.
    main: './index.js',
    types: './index.d.ts',
    typesVersions: { '*': Object.fromEntries(typesOf.filter(([entry]) => entry !== '')) },
    dependencies,
    peerDependencies,
  }
}

/** Copies the styles that a built module imports. */
function copyStylesOf(/** @type {string} */ module) {
  for (const [, style = ''] of readFileSync(module, 'utf8').matchAll(/^import '([^']+\.css)';$/gm)) {
    const built = path.resolve(path.dirname(module), style)
    cpSync(at(path.relative(at('lib'), built)), built)
  }
}

/** @returns {string[]} absolute */
function filesOf(/** @type {string} */ folder, /** @type {string} */ ending) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name))
}

void main(import.meta.url, () => buildPackage())
