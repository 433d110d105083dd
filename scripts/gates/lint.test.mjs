// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { ESLint } from 'eslint'
import { at, root } from '../root.mjs'

describe('lint', () => {
  const eslint = new ESLint({ cwd: root })

  /** @type {readonly (readonly [title: string, room: string, sample: string, rule: string])[]} */
  const samples = [
    ['any', 'protocol', 'export const value: any = 1', '@typescript-eslint/no-explicit-any'],
    ['@ts-ignore', 'protocol', '// @ts-ignore\nexport const value = 1', '@typescript-eslint/ban-ts-comment'],
    [
      '@ts-expect-error',
      'store',
      '// @ts-expect-error no\nexport const value = 1',
      '@typescript-eslint/ban-ts-comment',
    ],
    [
      'a non-null assertion',
      'store',
      'export const f = (x: string | null) => x!.length',
      '@typescript-eslint/no-non-null-assertion',
    ],
    [
      'a promise left alone',
      'store',
      'export function f() { Promise.resolve() }',
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'a state left out of a switch',
      'store',
      "export function f(x: 'a' | 'b') { switch (x) { case 'a': return 1 }\nreturn 2 }",
      '@typescript-eslint/switch-exhaustiveness-check',
    ],
    [
      'a type imported as a value',
      'store',
      "import { ShareMessage } from '../protocol/message/ShareMessage.ts'\nexport type M = ShareMessage",
      '@typescript-eslint/consistent-type-imports',
    ],
    [
      'a hook in a branch',
      'hooks',
      "import { useState } from 'react'\nexport function useIt(x: boolean) { if (x) useState(0) }",
      'react-hooks/rules-of-hooks',
    ],
    ['a file of 251 lines', 'protocol', `export const values = [\n${'  1,\n'.repeat(249)}]`, 'max-lines'],
    ['a script of 251 lines', 'scripts', `export const values = [\n${'  1,\n'.repeat(249)}]`, 'max-lines'],
    [
      'a function of 61 lines',
      'protocol',
      `export function f() {\n${'  f()\n'.repeat(60)}}`,
      'max-lines-per-function',
    ],
    [
      'the default import of Taro',
      'platform',
      "import Taro from '@tarojs/taro'\nexport const f = () => Taro",
      'no-restricted-syntax',
    ],
    [
      'all of Taro',
      'src',
      "import * as Taro from '@tarojs/taro'\nexport const f = () => Taro",
      'no-restricted-syntax',
    ],
    [
      'wx outside of platform/wecom',
      'hooks',
      'declare const wx: { login(): void }\nexport const f = () => wx.login()',
      'no-restricted-syntax',
    ],
    [
      '.qy outside of platform/wecom',
      'hooks',
      'export const f = (x: { qy: string }) => x.qy',
      'no-restricted-syntax',
    ],
    [
      'qy taken apart outside of platform/wecom',
      'store',
      'export const f = ({ qy }: { qy: string }) => qy',
      'no-restricted-syntax',
    ],
    [
      'wx in the demo',
      'src',
      'declare const wx: { login(): void }\nexport const f = () => wx.login()',
      'no-restricted-syntax',
    ],
    ['a sentence in protocol', 'protocol', "export const sentence = '标题太长'", 'no-restricted-syntax'],
    [
      'a sentence in store',
      'store',
      'export const f = (x: number) => `当前 ${x} 字节`',
      'no-restricted-syntax',
    ],
    ['a sentence in hooks', 'hooks', "export const sentence = '标题太长'", 'no-restricted-syntax'],
    [
      'a sentence in platform/wecom',
      'platform/wecom',
      "export const sentence = '标题太长'",
      'no-restricted-syntax',
    ],
    [
      'a sentence in a component',
      'components/ShareButton',
      'export const Title = () => <b>Too long</b>',
      'no-restricted-syntax',
    ],
    [
      'a Chinese sentence between tags',
      'components/ShareButton',
      'export const Title = () => <b>标题太长</b>',
      'no-restricted-syntax',
    ],
    [
      'a question for the runtime in hooks',
      'hooks',
      "export const f = () => process.env.TARO_ENV === 'h5'",
      'no-restricted-syntax',
    ],
    [
      'a question for the runtime in platform/backend',
      'platform/backend',
      "export const f = () => process.env['TARO_ENV'] === 'h5'",
      'no-restricted-syntax',
    ],
    [
      "a client's answer taken as Taro's types promise it",
      'platform/everywhere',
      "import { getWindowInfo } from '@tarojs/taro'\nexport const f = () => getWindowInfo().screenHeight",
      'no-restricted-syntax',
    ],
    [
      'AbortController in what ships',
      'hooks',
      'export const f = () => new AbortController()',
      'no-restricted-globals',
    ],
    [
      'structuredClone in what ships',
      'simulator',
      'export const f = (x: object) => structuredClone(x)',
      'no-restricted-globals',
    ],
    [
      'Intl.Segmenter in what ships',
      'protocol',
      "export const f = () => new Intl.Segmenter('zh')",
      'no-restricted-properties',
    ],
    [
      'new Function in what ships',
      'simulator',
      "export const f = () => new Function('return 1')",
      'no-new-func',
    ],
  ]

  for (const [title, room, sample, rule] of samples) {
    it(`finds ${title}`, async () => {
      const [result] = await eslint.lintText(`${sample}\n`, { filePath: sourceIn(room) })
      assert.ok(rulesOf(result).includes(rule), `${rule} is not among: ${rulesOf(result).join(', ')}`)
    })
  }

  it('is not switched off by a comment', async () => {
    const sample = '/* eslint-disable */\nexport const value: any = 1\n'
    const [result] = await eslint.lintText(sample, { filePath: sourceIn('protocol') })
    assert.ok(rulesOf(result).includes('@typescript-eslint/no-explicit-any'))
  })
})

/** Typed rules need a file of the project: the sample stands in for one that is there. */
function sourceIn(/** @type {string} */ room) {
  const found = readdirSync(at(room), { recursive: true, encoding: 'utf8' }).find((name) =>
    /^[^.]+\.(tsx?|mjs)$/.test(name),
  )
  assert.ok(found, `no source is in ${room}`)
  return at(room, found)
}

/** @returns {(string | null)[]} */
function rulesOf(/** @type {ESLint.LintResult | undefined} */ result) {
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}
