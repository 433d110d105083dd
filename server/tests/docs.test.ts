import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { PROBLEMS } from '../errors/Problem.ts'
import { ERRCODES_BY_CODE } from '../wecom/lookUpErrcode.ts'
import { SETTING_NAMES } from '../node/readSettings.ts'

const languages = [
  ['README.md', 'README.zh-CN.md'],
  ['README.zh-CN.md', 'README.md'],
] as const

for (const [name, other] of languages) {
  describe(name, () => {
    const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

    it('leads to the other language in its first line', () => {
      assert.ok(text.split('\n')[0]?.includes(`(${other})`))
    })

    it('explains every environment variable', () => {
      assert.ok(SETTING_NAMES.length >= 14)
      for (const variable of SETTING_NAMES) assert.match(text, new RegExp(`^\\|.*\`${variable}\`.*\\|`, 'm'))
    })

    it("lists WeCom's errcodes beside the problems that they become", () => {
      for (const [code, errcodes] of Object.entries(ERRCODES_BY_CODE)) {
        const [row = ''] = text
          .split('\n')
          .filter((line) => /^\| \d/.test(line) && line.includes(`\`${code}\``))
        for (const errcode of errcodes) assert.match(row, new RegExp(`(?<!\\d)${errcode}(?!\\d)`))
      }
    })

    it('lists every code of a problem, under its status', () => {
      for (const [code, [status]] of Object.entries(PROBLEMS)) {
        assert.match(text, new RegExp(`^\\| [^|]*\\b${status}\\b[^|]*\\|.*\`${code}\``, 'm'))
      }
    })
  })
}
