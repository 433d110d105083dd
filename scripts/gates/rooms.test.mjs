// @ts-check
// Holds that rooms.cjs is the one list of rooms: each tool's resolved configuration covers every room on it.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { build } from 'esbuild'
import { ESLint } from 'eslint'
import prettier from 'prettier'
import ts from 'typescript'
import arrows from '../../.dependency-cruiser.mjs'
import rooms from '../../rooms.cjs'
import { kitInputs } from '../kitInputs.mjs'
import { at, root } from '../root.mjs'
import { lanes } from '../steps.mjs'
import { tsconfigOf } from '../tsconfigOf.mjs'

const made = ['node_modules', 'dist', 'lib', 'coverage']

describe('the list of rooms', () => {
  it('has every folder', () => {
    const listed = rooms.rooms.map(({ name }) => name)
    assert.deepEqual(
      foldersIn(root).filter((name) => !made.includes(name)),
      [...listed].sort(),
    )
  })

  it('has every folder of a room that lists its inner rooms', () => {
    for (const { name: room, inner } of rooms.rooms.filter(({ inner }) => inner && !('*' in inner))) {
      const unlisted = foldersIn(at(room)).filter((name) => !made.includes(name) && !(name in (inner ?? {})))
      assert.deepEqual(unlisted, room === 'server' ? ['tests'] : [], room)
    }
  })

  it('has no inner room that is gone', () => {
    for (const { name: room, inner = {} } of rooms.rooms)
      for (const name of Object.keys(inner))
        assert.ok(name === '*' || existsSync(at(room, name)), `${room}/${name}`)
  })

  it('permits imports of rooms that stand before, so that there is no circle', () => {
    assertLowestFirst(rooms.rooms.map(({ name, imports = [] }) => [name, imports]))
    for (const { inner = {} } of rooms.rooms) assertLowestFirst(Object.entries(inner))
  })
})

describe('every room of the kit', () => {
  it('is compiled, and the pure ones as such', () => {
    assertCovered(rooms.kitRooms, sourcesOf(at('tsconfig.json')))
    assertCovered(rooms.pureRooms, sourcesOf(tsconfigOf('pure')))
  })

  it('is linted, under every ban that is not lifted for it', async () => {
    const eslint = new ESLint({ cwd: root })
    for (const room of rooms.kitRooms) {
      const { rules } = await eslint.calculateConfigForFile(at(room, 'sample.ts'))
      assert.ok(rules['no-restricted-globals'], room)
      const bans = JSON.stringify(rules['no-restricted-syntax'])
      assert.match(bans, /platform\/everywhere/, room)
      assert.match(bans, /Only platform\/wecom reaches for wx/, room)
    }
  })

  it('has an arrow and is looked at for it', () => {
    const rules = (arrows.forbidden ?? []).map(({ name }) => name)
    const looked = commandsOf('arrows').flat()
    for (const room of rooms.kitRooms) assert.ok(rules.includes(`arrow-of-${room}`), room)
    for (const room of rooms.productRooms) assert.ok(looked.includes(room), room)
  })

  it('has its styles held by stylelint and left alone by Prettier', async () => {
    const [, glob = ''] = commandsOf('lint').find(([tool]) => tool === 'stylelint') ?? []
    for (const room of rooms.kitRooms) {
      assert.ok(inBraces(glob, room), room)
      const isIgnored = async (/** @type {string} */ name) =>
        (await prettier.getFileInfo(at(room, name), { ignorePath: at('.prettierignore') })).ignored
      assert.ok(await isIgnored('sample.css'), room)
      assert.ok(!(await isIgnored('sample.ts')), room)
    }
  })

  it('is tested, in Node and with React', () => {
    /** @type {{ projects: { displayName: string, testMatch: string[] }[] }} */
    const { projects } = createRequire(import.meta.url)(at('jest.config.cjs'))
    for (const project of ['unit', 'dom']) {
      const patterns = projects.find(({ displayName }) => displayName === project)?.testMatch ?? []
      for (const room of rooms.kitRooms)
        assert.ok(
          patterns.some((pattern) => inBraces(pattern, room)),
          room,
        )
    }
  })

  it('is compiled by Taro', async () => {
    const { h5, mini } = await taroConfig()
    for (const room of rooms.kitRooms) {
      assert.ok(h5.compile.include.includes(at(room)), room)
      assert.ok(mini.compile.include.includes(at(room)), room)
    }
  })

  it('is an input of every build of the kit', () => {
    for (const room of rooms.kitRooms) assert.ok(kitInputs.includes(at(room)), room)
  })
})

describe('every public name', () => {
  it('leads to its module in tsconfig.json too, which can read no list', () => {
    const { config } = ts.readConfigFile(at('tsconfig.json'), ts.sys.readFile)
    const listed = rooms.publicNames.map(({ name, module }) => [name, [`./${module}`]])
    assert.deepEqual(config.compilerOptions.paths, Object.fromEntries(listed))
  })

  it('leads to a module that is there', () => {
    for (const { module } of rooms.publicNames) assert.ok(existsSync(at(module)), module)
  })
})

/** @returns {string[]} */
function foldersIn(/** @type {string} */ folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .flatMap((each) => (each.isDirectory() && !each.name.startsWith('.') ? [each.name] : []))
    .sort()
}

function assertLowestFirst(/** @type {readonly (readonly [string, readonly string[]])[]} */ places) {
  places.forEach(([place, imports], index) => {
    const before = places.slice(0, index).map(([name]) => name)
    for (const each of imports)
      assert.ok(
        before.some((name) => each === name || each.startsWith(`${name}/`)),
        `${place} imports ${each}`,
      )
  })
}

/** @returns {string[]} the files that a tsconfig takes in */
function sourcesOf(/** @type {string} */ file) {
  const { config } = ts.readConfigFile(file, ts.sys.readFile)
  return ts.parseJsonConfigFileContent(config, ts.sys, root).fileNames
}

function assertCovered(/** @type {readonly string[]} */ names, /** @type {readonly string[]} */ files) {
  for (const name of names)
    assert.ok(
      files.some((file) => file.startsWith(`${at(name)}/`)),
      name,
    )
}

function commandsOf(/** @type {string} */ step) {
  return lanes.flat().find(({ name }) => name === step)?.commands ?? []
}

/** Whether a glob such as `{store,hooks}/**` names the room. */
function inBraces(/** @type {string} */ glob, /** @type {string} */ room) {
  return (/\{([^}]*)\}/.exec(glob)?.[1] ?? '').split(',').includes(room)
}

/** @typedef {{ compile: { include: string[] } }} Compiled */

/** @returns {Promise<{ h5: Compiled, mini: Compiled }>} config/index.ts, which is TypeScript */
async function taroConfig() {
  const { outputFiles } = await build({
    entryPoints: [at('config', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    define: { __dirname: JSON.stringify(at('config')) },
    plugins: [
      {
        name: 'without the command line of Taro',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^@tarojs\/cli$/ }, () => ({ path: 'cli', namespace: 'taro' }))
          onLoad({ filter: /.*/, namespace: 'taro' }, () => ({
            contents: 'export const defineConfig = (config) => config',
          }))
        },
      },
    ],
  })
  const code = outputFiles[0]?.text ?? ''
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default
}
