/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postcss from 'postcss'
import { emittedGoals } from '../../scripts/emittedGoals.mjs'
import {
  type Document,
  documentNames,
  MEMBERS_PAGE,
  namesIn,
  pairs,
  readDocument,
  root,
  type Table,
} from './readDocument.ts'

const documents = documentNames.map(readDocument)
const inRoot = (path: string): string => readFileSync(join(root, path), 'utf8')
const readmes = ['README.md', 'README.zh-CN.md']
const theme = inRoot('components/theme/theme.css')

/** Where the README's composer stands, in the reader's app and in the demo. */
const COMPOSER = 'src/compose/Composer.tsx'

describe.each(pairs)('%s and %s', (englishName, chineseName) => {
  const english = readDocument(englishName)
  const chinese = readDocument(chineseName)

  it('lead to each other by their first line', () => {
    expect(targetsIn(firstLine(english)).map((target) => pathOf(english, target))).toEqual([chineseName])
    expect(targetsIn(firstLine(chinese)).map((target) => pathOf(chinese, target))).toEqual([englishName])
  })

  it('have the same sections', () => {
    const levels = ({ headings }: Document) => headings.map((heading) => heading.indexOf(' '))
    expect(levels(chinese)).toEqual(levels(english))
  })

  it('show the same code, to the letter', () => {
    expect(chinese.blocks).toEqual(english.blocks)
  })

  it('have the same tables, row for row', () => {
    expect(chinese.tables.map(namesOfRows)).toEqual(english.tables.map(namesOfRows))
  })
})

describe.each(documents)('$name', (document) => {
  it('links only to files and sections that exist', () => {
    const dead = targetsIn(document.prose)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !exists(document, target))
    expect(dead).toEqual([])
  })

  it('names only commands that the project has', () => {
    const { scripts } = JSON.parse(inRoot('package.json')) as { scripts: Readonly<Record<string, string>> }
    const runs = [...document.text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script = '']) => script)
    expect(runs.filter((script) => !(script in scripts))).toEqual([])
    const files = [...document.text.matchAll(/\bnode ([\w./-]+\.m?js)\b/g)].map(([, file = '']) => file)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('has no block of CSS that a stylesheet could not have', () => {
    const blocks = document.blocks.filter(({ language }) => language === 'css')
    for (const { code } of blocks) expect(postcss.parse(code).nodes.length).toBeGreaterThan(0)
  })

  it("names only CSS variables that the kit's theme has", () => {
    const variables = document.text.match(/--wqs-[\w-]+/g) ?? []
    expect(variables.filter((name) => !theme.includes(`${name}:`))).toEqual([])
  })
})

it('the change log tells of the version in package.json', () => {
  const { version } = JSON.parse(inRoot('package.json')) as { version: string }
  expect(readDocument('CHANGELOG.md').headings).toContainEqual(expect.stringContaining(version))
})

it.each(readmes)('%s is at most 150 lines long', (name) => {
  expect(readDocument(name).text.trimEnd().split('\n').length).toBeLessThanOrEqual(150)
})

it("the README's composer is one hook and at most 15 lines of JSX, without a ref", () => {
  const { code = '' } = readDocument('README.md').blocks.find(({ file }) => file === COMPOSER) ?? {}
  const [, jsx = ''] = /return \(\n([\s\S]*?)\n {2}\)\n/.exec(code) ?? []
  expect(jsx).toContain('<RecipientSelector')
  expect(jsx.split('\n').length).toBeLessThanOrEqual(15)
  expect(code.match(/\buse[A-Z]\w*\(/g)).toEqual(['useShareDraft('])
  expect(code).not.toMatch(/\b[rR]ef\b/)
})

it("the demo runs the README's composer, to the letter", () => {
  const block = readDocument('README.md').blocks.find(({ file }) => file === COMPOSER)
  const [, ...code] = block?.code.split('\n') ?? []
  expect(inRoot(COMPOSER)).toBe(code.join('\n'))
})

it.each(['docs/theming.md', 'docs/theming.zh-CN.md'])(
  '%s gives every variable of the theme its values',
  (name) => {
    const [light = '', dark = ''] = theme.match(/\{[^}]*--wqs[^}]*\}/g) ?? []
    const given = readDocument(name).tables[0]?.rows.map((cells) => cells.slice(0, 3).flatMap(valuesIn))
    expect(given).toEqual(
      variablesIn(light).map(([variable, value]) => [
        variable,
        value,
        ...variablesIn(dark).flatMap(([other, inDark]) => (other === variable ? [inDark] : [])),
      ]),
    )
  },
)

it.each(readmes)('%s gives the sizes that are held', (name) => {
  const kb = ({ js, css }: { readonly js: number; readonly css: number }) => `${inKb(js)} + ${inKb(css)}`
  const given = readDocument(name).tables.flatMap(({ rows }) =>
    rows.map((cells) => cells.slice(1)).filter(([cell = '']) => / KB \+ /.test(cell)),
  )
  expect(given).toEqual(emittedGoals.map(({ most }) => [kb(most.webpack5), kb(most.vite)]))
})

it.each([0, 1] as const)('the index of docs/ leads to every other page, in language %s', (at) => {
  const index = pairs.map((pair) => pair[at]).find((name) => name.startsWith('docs/README'))
  const document = readDocument(index ?? '')
  const led = targetsIn(document.prose).map((target) => pathOf(document, target))
  const others = [...pairs.map((pair) => pair[at]), MEMBERS_PAGE].filter((name) => name.startsWith('docs/'))
  expect(others.filter((name) => name !== index && !led.includes(name))).toEqual([])
})

it("the members' page quotes sentences that the kit says, in no word of a developer's", () => {
  const [, sentences] = readDocument(MEMBERS_PAGE).tables
  const told = readDocument('docs/errors.zh-CN.md').text
  expect(sentences?.rows.filter(([sentence = '']) => !told.includes(sentence))).toEqual([])
  expect(readDocument(MEMBERS_PAGE).text).not.toMatch(/media_?id|session|接口|亲|！|\b\w+-\w+-\w+\b/)
})

it('the issue template of the device has a line for each number of the checklist', () => {
  const lines = [...inRoot('.github/ISSUE_TEMPLATE/device.yml').matchAll(/^ +(\d+)\. (.+):$/gm)]
  const asked = readDocument('docs/device.md')
    .tables.flatMap(({ rows }) => rows)
    .filter(([no = '']) => /^`\d+`$/.test(no))
  expect(asked.length).toBeGreaterThan(20)
  expect(lines.map(([, no, what]) => [`\`${no}\``, what])).toEqual(
    asked.map(([no, what = '']) => [no, what.replace(/`/g, '')]),
  )
})

it('every document of docs/ is there in both languages', () => {
  const names = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  const held = documentNames.filter((name) => name.startsWith('docs/'))
  expect(names.map((name) => `docs/${name}`).sort()).toEqual([...held].sort())
})

function inKb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

function namesOfRows({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(([names]) => namesIn(names))
}

function valuesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value)
}

function variablesIn(rule: string): readonly (readonly [variable: string, value: string])[] {
  return [...rule.matchAll(/(--wqs-[\w-]+): ([^;]+);/g)].map(([, variable = '', value = '']) => [
    variable,
    value,
  ])
}

function firstLine({ text }: Document): string {
  return text.split('\n')[0] ?? ''
}

function targetsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
}

function pathOf({ name }: Document, target: string): string {
  return join(dirname(name), target.split('#')[0] ?? '')
}

function exists(document: Document, target: string): boolean {
  const [path = '', section] = target.split('#')
  const file = path === '' ? document.name : pathOf(document, target)
  if (!existsSync(join(root, file))) return false
  return (
    section === undefined || readDocument(file).headings.map(slugOf).includes(decodeURIComponent(section))
  )
}

/** As GitHub makes the address of a heading. */
function slugOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-')
}
