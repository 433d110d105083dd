// @ts-check
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, it } from 'node:test'
import { simulatorIn } from '../checkRelease.mjs'
import { run } from '../run.mjs'

/** @type {string} */
let folder

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  writeFileSync(path.join(folder, 'app.js'), 'Page({ data: { name: "群发给客户" } })')
})
after(() => rmSync(folder, { recursive: true }))

it('lets a release without the simulator pass', () => {
  assert.deepEqual(simulatorIn(folder), [])
})

it('is red for a release that draws the simulated assistant, and names the file', async () => {
  writeFileSync(path.join(folder, 'vendors.js'), 'e.createElement(View,{id:"wqs-sim-confirm"})')
  assert.deepEqual(simulatorIn(folder), ['vendors.js has the simulator in it: wqs-sim'])
  const passed = await run([process.execPath, 'scripts/checkRelease.mjs', folder], {
    output: () => undefined,
  })
  assert.equal(passed, false)
})
