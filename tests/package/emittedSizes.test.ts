/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emittedGoals } from '../../scripts/emittedGoals.mjs'

// `npm run test:package` builds the apps before it comes here.
const bundlers = ['webpack5', 'vite'] as const
const suffixes = { bare: '-bare', button: '-button', kit: '' }
const goals = bundlers.flatMap((bundler) => emittedGoals.map((goal) => ({ ...goal, bundler })))

it.each(goals)('$name adds at most so many bytes to an app that $bundler builds', (goal) => {
  const { app, bundler, mainOnly = false, most } = goal
  const grown = (ending: string) =>
    sizeOf(bundler, app, ending, mainOnly) - sizeOf(bundler, 'bare', ending, mainOnly)
  const growth = { js: grown('.js'), css: grown('.wxss') }
  expect(growth.js).toBeGreaterThan(0)
  // As text, so that a failure tells all of it.
  const told = `JS ${growth.js} of ${most[bundler].js}, CSS ${growth.css} of ${most[bundler].css}`
  const fits = growth.js <= most[bundler].js && growth.css <= most[bundler].css
  expect(`${told}: ${fits ? 'fits' : 'is too large'}`).toBe(`${told}: fits`)
})

it.each(bundlers)(
  "the kit's styles keep their size in an app that %s builds: no designWidth scales them",
  (bundler) => {
    const styles = filesOf(bundler, 'kit', '.wxss')
      .map(([, text]) => text)
      .join('\n')
    const declared = styles.match(/[^{};]*--wqs-[^{};]*|\.wqs-[^{}]*\{[^}]*\}/g)?.join('\n')
    expect(declared).toMatch(/\dPX/)
    expect(declared).not.toMatch(/\drpx/)
  },
)

/** Names and words that no minifier changes, of what a lone button has no use for. */
const marks = {
  RecipientSelector: ['wqs-recipients', 'setCustomers', 'overLimit', '还没有客户'],
  AttachmentPicker: ['wqs-attach', '请压缩后重新选择'],
  'MessageEditor and MessagePreview': ['wqs-editor', 'wqs-preview'],
  'a draft and its queue of uploads': ['uploadedAt', 'resolveMedia'],
}
/** Of what neither app has a use for, as it stands in a module of the package. */
const unused = [
  { name: 'a second language', module: 'components/locales/en-US.js', words: 'Open this page in' },
  { name: 'another target', module: 'components/locales/targets.zh-CN.js', words: '朋友圈' },
]

describe.each(bundlers)('an app of %s that imports the button alone', (bundler) => {
  it.each(Object.entries(marks))('has nothing of %s', (_, names) => {
    const [all, alone] = [textOf(bundler, 'kit'), textOf(bundler, 'button')]
    expect(names.filter((name) => !all.includes(name))).toEqual([])
    expect(names.filter((name) => alone.includes(name))).toEqual([])
  })

  it.each(unused)('has no word of $name, and neither has one that imports the whole kit', (one) => {
    const module = readFileSync(join(__dirname, '../../lib', one.module), 'utf8')
    expect(module).toContain(one.words)
    expect(textOf(bundler, 'button')).not.toContain(one.words)
    expect(textOf(bundler, 'kit')).not.toContain(one.words)
  })
})

function textOf(bundler: string, app: keyof typeof suffixes): string {
  return filesOf(bundler, app, '.js')
    .map(([, text]) => readable(text))
    .join('\n')
}

/** The minifier of Taro's builds writes each Chinese character by its number. */
function readable(code: string): string {
  return code.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function sizeOf(bundler: string, app: keyof typeof suffixes, ending: string, mainOnly: boolean): number {
  return filesOf(bundler, app, ending)
    .filter(([name]) => !mainOnly || !name.startsWith('compose/'))
    .reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
}

function filesOf(
  bundler: string,
  app: keyof typeof suffixes,
  ending: string,
): [name: string, text: string][] {
  const dist = join(__dirname, `../consumer/dist/${bundler}${suffixes[app]}-weapp`)
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  )
  return names.map((name) => [name, readFileSync(join(dist, name), 'utf8')])
}
