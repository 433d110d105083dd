// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemsOf, subjectProblems, subjects } from '../checkFileNames.mjs'

describe('file names', () => {
  /** @type {readonly (readonly [title: string, file: string, text: string])[]} */
  const bad = [
    [
      'named for nothing that it exports',
      'store/share/helpers.ts',
      'export const a = 1\nexport function b() {}',
    ],
    ['that exports nothing', 'store/share/sideEffect.ts', 'console.log(1)'],
    ['named in another case', 'store/share/runshare.ts', 'export function runShare() {}'],
    ['named for what it keeps to itself', 'store/share/a.ts', 'const a = 1\nexport const b = a'],
    ['of a language that exports something else', 'devtools/locales/zh-CN.ts', 'export const strings = {}'],
  ]
  for (const [title, file, text] of bad)
    it(`finds a file ${title}`, () => assert.equal(problemsOf(file, text).length, 1))

  /** @type {readonly (readonly [title: string, file: string, text: string])[]} */
  const good = [
    ['a function', 'store/share/runShare.ts', 'export async function runShare() {}'],
    ['a type', 'store/share/ShareStatus.ts', 'export interface ShareStatus {}'],
    ['a component', 'components/A/A.tsx', 'export function A() { return <b /> }'],
    ['a constant', 'protocol/media/mediaLimits.ts', 'export const MEDIA_LIMITS = {}'],
    ['what it exports again', 'hooks/a.ts', "export { a } from './b.ts'"],
    ['a language', 'devtools/locales/zh-CN.ts', 'export const devtoolsZhCN = {}'],
    ['a part in a language', 'components/locales/share.en-US.ts', 'export const shareEnUS = {}'],
  ]
  for (const [title, file, text] of good)
    it(`lets a file be named for ${title}`, () => assert.deepEqual(problemsOf(file, text), []))

  it('lets tools prescribe a name', () => {
    for (const file of ['store/index.ts', 'store/a.test.ts', 'src/pages/a/index.tsx', 'src/app.config.ts'])
      assert.deepEqual(problemsOf(file, 'export const other = 1'), [])
  })

  it('finds a subject that is gone, and one too many', () => {
    assert.equal(subjectProblems(['a.ts'], ['a.ts', 'b.ts']).length, 1)
    const many = Array.from({ length: 21 }, (_, index) => `${index}.ts`)
    assert.equal(subjectProblems(many, many).length, 1)
    assert.deepEqual(subjectProblems(Object.keys(subjects), Object.keys(subjects)), [])
  })
})
