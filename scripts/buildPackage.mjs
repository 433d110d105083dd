// @ts-check
// Writes lib/, the package that is published. It has its own manifest, because the root's is private and the demo's too.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import rooms from '../rooms.cjs'
import { buildOnce } from './buildOnce.mjs'
import { kitInputs } from './kitInputs.mjs'
import { lowerModules } from './lowerModules.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'
import { documents, shipDocuments } from './shipDocuments.mjs'
import { shipModules } from './shipModules.mjs'
import { tsconfigOf } from './tsconfigOf.mjs'

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
      at('scripts', 'lowerModules.mjs'),
      at('scripts', 'shipDocuments.mjs'),
      at('scripts', 'shipModules.mjs'),
    ],
    build: async () => {
      rmSync(at('lib'), { recursive: true, force: true })
      await runOrThrow(['tsc', '--project', tsconfigOf('build')])
      shipModules(at('lib'))
      lowerModules(at('lib'))
      shipDocuments(at('lib'))
      writeFileSync(at('lib', 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
    },
  })
}

/** Only styles have an effect when they are imported, so a bundler may drop every unused module. */
const sideEffects = ['**/*.css']

/** What it was run with: the entries without React in Node, the builds of apps by Taro. The project's own tools need a later one. */
const engines = { node: '>=20' }

function manifest() {
  const {
    name,
    version,
    description,
    keywords,
    license,
    dependencies,
    peerDependencies,
    peerDependenciesMeta,
  } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
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
    exports: {
      ...Object.fromEntries(exports),
      './style.css': './style.css',
      './package.json': './package.json',
    },
    // For `"moduleResolution": "node"`, which does not read `exports` and is in Taro's own template.
    main: './index.js',
    types: './index.d.ts',
    typesVersions: { '*': Object.fromEntries(typesOf.filter(([entry]) => entry !== '')) },
    dependencies,
    peerDependencies,
    peerDependenciesMeta,
    engines,
  }
}

void main(import.meta.url, () => buildPackage())
