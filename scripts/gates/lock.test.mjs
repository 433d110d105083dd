// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { entryProblems, npmProblems } from '../checkLock.mjs'
import { at } from '../root.mjs'

/** @import { Entries } from '../checkLock.mjs' */

describe('lock', () => {
  const project = { '': { engines: { node: '>=20.19.0' } }, server: { engines: { node: '>=20.18.1' } } }

  /** @type {readonly (readonly [title: string, packages: Entries, problem: string])[]} */
  const samples = [
    [
      'an optional package without an entry',
      { 'node_modules/a': { optionalDependencies: { 'a-for-windows': '1.0.0' } } },
      'node_modules/a has no entry for its optional a-for-windows',
    ],
    [
      'a tool that excludes the oldest Node of the root',
      { 'node_modules/a': { dev: true, engines: { node: '>=22' } } },
      'node_modules/a excludes Node 20.19.0',
    ],
    [
      'a package in production that excludes the oldest Node of the server',
      { 'node_modules/a': { engines: { node: '^20.19.0' } } },
      'node_modules/a excludes Node 20.18.1',
    ],
    [
      'the address of a registry',
      { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } },
      'node_modules/a names the address https://registry.example/a.tgz',
    ],
  ]

  for (const [title, packages, problem] of samples) {
    it(`finds ${title}`, () => assert.deepEqual(entryProblems({ ...project, ...packages }), [problem]))
  }

  it('lets an optional package stand in a folder above', () => {
    const nested = { optionalDependencies: { b: '1.0.0' } }
    for (const place of ['node_modules/b', 'node_modules/a/node_modules/b'])
      assert.deepEqual(
        entryProblems({ ...project, 'node_modules/a/node_modules/c': nested, [place]: {} }),
        [],
      )
  })

  it("lets a workspace's link stand", () => {
    assert.deepEqual(entryProblems({ ...project, 'node_modules/server': { resolved: 'server' } }), [])
  })

  describe('with npm itself', () => {
    it('lets a whole lockfile stand', async () => assert.deepEqual(await problemsWithout(), []))

    for (const name of ['a-for-windows', 'c']) {
      it(`finds that ${name} has no entry`, async () => {
        assert.notDeepEqual(await problemsWithout(`node_modules/${name}`), [])
      })
    }
  })
})

const manifests = {
  'package.json': { workspaces: ['server'], dependencies: { a: '1.0.0' } },
  'server/package.json': { name: 'server', version: '1.0.0', dependencies: { b: '^1.0.0' } },
}

/** @type {Record<string, object>} */
const wholeLock = {
  '': manifests['package.json'],
  server: manifests['server/package.json'],
  'node_modules/server': { resolved: 'server', link: true },
  'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-for-windows': '1.0.0' } },
  'node_modules/a-for-windows': { version: '1.0.0', os: ['win32'], optional: true },
  'node_modules/b': { version: '1.0.0', dependencies: { c: '^1.0.0' } },
  'node_modules/c': { version: '1.0.0' },
}

/** @returns {Promise<string[]>} what npm says to a project whose lockfile lacks one entry */
async function problemsWithout(/** @type {string} */ place = 'nothing') {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-sample-'))
  const write = (/** @type {string} */ name, /** @type {object} */ content) =>
    writeFileSync(path.join(folder, name), JSON.stringify(content))
  try {
    mkdirSync(path.join(folder, 'server'))
    for (const [name, content] of Object.entries(manifests)) write(name, content)
    const packages = Object.entries(wholeLock).filter(([each]) => each !== place)
    write('package-lock.json', { lockfileVersion: 3, packages: Object.fromEntries(packages) })
    cpSync(at('.npmrc'), path.join(folder, '.npmrc'))
    return await npmProblems(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
