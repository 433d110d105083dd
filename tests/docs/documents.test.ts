/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Document, documentNames, pairs, readDocument, root } from './readDocument.ts'

const documents = documentNames.map(readDocument)
const inRoot = (path: string): string => readFileSync(join(root, path), 'utf8')

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

  it("names only CSS variables that the kit's theme has", () => {
    const theme = inRoot('components/theme/theme.css')
    const variables = document.text.match(/--wqs-[\w-]+/g) ?? []
    expect(variables.filter((name) => !theme.includes(`${name}:`))).toEqual([])
  })
})

it('the change log tells of the version in package.json', () => {
  const { version } = JSON.parse(inRoot('package.json')) as { version: string }
  expect(readDocument('CHANGELOG.md').headings).toContainEqual(expect.stringContaining(version))
})

it.each(['README.md', 'README.zh-CN.md'])('%s gives the sizes that are held', (name) => {
  const held = [...inRoot('scripts/measureSize.mjs').matchAll(/jsMaxKb: ([\d.]+)/g)].map(([, kb]) =>
    Number(kb),
  )
  const given = [...readDocument(name).text.matchAll(/^\|[^|]*\| ([\d.]+) KB +\|/gm)].map(([, kb]) =>
    Number(kb),
  )
  expect(given.length).toBeGreaterThan(0)
  expect(given.sort()).toEqual(held.sort())
})

it('every document of docs/ is held to this', () => {
  const names = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  expect(documentNames).toEqual(expect.arrayContaining(names.map((name) => `docs/${name}`)))
})

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
