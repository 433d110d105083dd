// @ts-check
// Holds that the workflows for GitHub are what its own parser takes, and that they run the checks of the project.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { build } from 'esbuild'
import { at } from '../root.mjs'

// GitHub's own parser. It stands with the tools that judge the package from outside, which `npm run test:package` installs. It is
// bundled, because it imports JSON as bundlers alone do.
const outfile = at('node_modules', '.cache', 'taro-wecom-share', 'workflow-parser.cjs')
const contents = "export { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser'"
const stdin = { contents, resolveDir: at('tests', 'consumer') }
await build({ stdin, outfile, bundle: true, format: 'cjs', platform: 'node' })
const { parseWorkflow, NoOperationTraceWriter } = createRequire(import.meta.url)(outfile)

const folder = at('.github', 'workflows')

describe('workflows', () => {
  for (const name of readdirSync(folder)) {
    it(`${name} is as GitHub's parser wants it`, () => {
      assert.deepEqual(problemsOf(name, readFileSync(`${folder}/${name}`, 'utf8')), [])
    })
  }

  it('the check runs npm ci and npm test on Linux and macOS', () => {
    const text = readFileSync(`${folder}/check.yml`, 'utf8')
    assert.match(text, /os: \[ubuntu-latest, macos-latest\]/)
    assert.match(text, /run: npm ci\n\s+- run: npm test\n/)
  })

  it('a step that is misspelt is found', () => {
    const wrong = 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - rum: npm test\n'
    assert.notDeepEqual(problemsOf('wrong.yml', wrong), [])
  })
})

/** @returns {string[]} */
function problemsOf(/** @type {string} */ name, /** @type {string} */ content) {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map((/** @type {Error} */ { message }) => message)
}
