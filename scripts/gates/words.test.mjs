// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemsOf } from '../checkWords.mjs'
import { retiredWords } from '../retiredWords.mjs'

describe('retired words', () => {
  for (const { word, instead, asProperty } of retiredWords) {
    it(`finds ${word}`, () => {
      const sample = asProperty ? `export const f = (x) => x.${word}` : `export const ${word} = 1`
      assert.deepEqual(problemsOf('store/a.ts', sample), [`store/a.ts says ${word}, which is ${instead} now`])
    })
  }

  /** @type {readonly (readonly [title: string, file: string, text: string])[]} */
  const bad = [
    [
      'in a comment, if no sentence has it by chance',
      'store/a.ts',
      '/** See bringMedia. */\nexport const a = 1',
    ],
    ['as a field of a type', 'store/a.ts', 'export interface A { readonly passes: boolean }'],
    ['as a field taken apart', 'store/a.ts', 'export const f = ({ passes: isLater }) => isLater'],
    ['as an attribute', 'src/a.tsx', 'export const a = <Editor onTextChange={f} />'],
    ["in a document's block", 'README.md', '```ts\nqueue.goOn()\n```\n'],
    ['in a line of a document', 'docs/a.md', 'A failure that `passes` is tried again.'],
    ['in the contract', 'server/contract/a.yaml', '# See createBackendPorts'],
  ]
  for (const [title, file, text] of bad)
    it(`finds one ${title}`, () => assert.equal(problemsOf(file, text).length, 1))

  /** @type {readonly (readonly [title: string, file: string, text: string])[]} */
  const good = [
    ['a common word in a sentence', 'README.md', 'Nobody passes the demands of these sentences.'],
    [
      'a common word in a comment',
      'store/a.ts',
      '// Passes the test, as nobody demands sentences.\nexport const a = 1',
    ],
    ['a variable where only the property is meant', 'scripts/a.mjs', 'const passes = 1'],
    ['what only the kit gave up, elsewhere', 'scripts/a.mjs', 'const positions = 1'],
    ['a longer word', 'store/a.ts', 'export const sightseeing = 1'],
  ]
  for (const [title, file, text] of good)
    it(`lets ${title} stand`, () => assert.deepEqual(problemsOf(file, text), []))
})
