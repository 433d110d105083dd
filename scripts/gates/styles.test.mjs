// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import stylelint from 'stylelint'
import { at, root } from '../root.mjs'

describe('styles', () => {
  /** @type {readonly (readonly [title: string, sample: string, rule: string])[]} */
  const samples = [
    ['lower-case px', '.wqs-a { width: 10px }', 'declaration-property-value-disallowed-list'],
    [
      'lower-case px in a variable',
      ':root { --wqs-gap: 10px }',
      'declaration-property-value-disallowed-list',
    ],
    [
      'lower-case px in a sum',
      '.wqs-a { width: calc(100% - 10px) }',
      'declaration-property-value-disallowed-list',
    ],
    ['a tag', 'view { color: red }', 'selector-max-type'],
    ['*', '.wqs-a > * { color: red }', 'selector-max-universal'],
    ['a class of another name', '.button { color: red }', 'selector-class-pattern'],
    ['a variable of another name', '.wqs-a { --gap: 1PX }', 'custom-property-pattern'],
    [
      'the comment that stops px scaling',
      '/* postcss-pxtransform disable */',
      'comment-word-disallowed-list',
    ],
  ]

  for (const [title, code, rule] of samples) {
    it(`finds ${title}`, async () => {
      assert.ok((await stylesOf(code)).includes(rule))
    })
  }

  it('is not switched off by a comment', async () => {
    assert.ok((await stylesOf('/* stylelint-disable */\nview { color: red }')).includes('selector-max-type'))
  })

  it('lets the kit name its variables on :root and page', async () => {
    assert.deepEqual(
      await stylesOf(':root, page { --wqs-gap: 10PX }\n.wqs-share__label--busy { width: 1PX }'),
      [],
    )
  })
})

async function stylesOf(/** @type {string} */ code) {
  const { results } = await stylelint.lint({ code, codeFilename: at('components/sample.css'), cwd: root })
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule))
}
