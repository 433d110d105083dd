import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { PROBLEMS } from '../errors/Problem.ts'
import { readSettings } from '../node/readSettings.ts'
import { TOKEN_SECRET } from './support/startTestBackend.ts'

const languages = [
  ['README.md', 'README.zh-CN.md'],
  ['README.zh-CN.md', 'README.md'],
] as const

/** Every name that the command asks of its environment. */
function namesOfVariables(): readonly string[] {
  const asked = new Set<string>()
  const env: Record<string, string | undefined> = { WECOM_CORP_ID: 'ww', WECOM_SECRET: 's', TOKEN_SECRET }
  readSettings(new Proxy(env, { get: (target, name) => (asked.add(String(name)), target[String(name)]) }))
  return [...asked]
}

for (const [name, other] of languages) {
  describe(name, () => {
    const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

    it('leads to the other language in its first line', () => {
      assert.ok(text.split('\n')[0]?.includes(`(${other})`))
    })

    it('explains every environment variable', () => {
      const names = namesOfVariables()
      assert.ok(names.length >= 14)
      for (const variable of names) assert.match(text, new RegExp(`^\\|.*\`${variable}\`.*\\|`, 'm'))
    })

    it('lists every code of a problem, under its status', () => {
      for (const [code, [status]] of Object.entries(PROBLEMS)) {
        assert.match(text, new RegExp(`^\\| [^|]*\\b${status}\\b[^|]*\\|.*\`${code}\``, 'm'))
      }
    })
  })
}
