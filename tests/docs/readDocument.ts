import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(__dirname, '../..')

const pages = readdirSync(join(root, 'docs')).filter((name) => /^[^.]+\.md$/.test(name))

/** The documents of equal standing: each in English and in Chinese. */
export const pairs: readonly (readonly [english: string, chinese: string])[] = [
  'README.md',
  ...pages.map((name) => `docs/${name}`),
].map((name) => [name, name.replace(/\.md$/, '.zh-CN.md')])

/** In Chinese alone, because it is for members, who are not developers. */
export const MEMBERS_PAGE = 'docs/members.zh-CN.md'

export const documentNames = [
  ...pairs.flat(),
  MEMBERS_PAGE,
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
]

export interface Document {
  readonly name: string
  readonly text: string
  /** The text without the blocks of code. */
  readonly prose: string
  /** Their `#` marks included. */
  readonly headings: readonly string[]
  readonly blocks: readonly CodeBlock[]
  readonly tables: readonly Table[]
}

export interface CodeBlock {
  readonly language: string
  readonly code: string
  /** Where it belongs in the reader's app, as its first line says: `// src/app.tsx`. */
  readonly file: string | undefined
}

export interface Table {
  readonly header: readonly string[]
  /** Cells as they stand there, without the space round them. */
  readonly rows: readonly (readonly string[])[]
}

/** @param name its path from the root */
export function readDocument(name: string): Document {
  const text = readFileSync(join(root, name), 'utf8')
  const prose = text.replace(FENCE, '')
  return {
    name,
    text,
    prose,
    headings: prose.match(/^#+ .+$/gm) ?? [],
    blocks: [...text.matchAll(FENCE)].map(([, language = '', code = '']) => ({
      language,
      code,
      file: /^\/\/ (\S+\.(?:tsx?|cjs))$/m.exec(code.split('\n')[0] ?? '')?.[1],
    })),
    tables: (prose.match(/(^\|.*\n)+/gm) ?? []).map(toTable),
  }
}

/** What a cell names in code marks; of a call, what is called: `move(id, to)` is `move`. */
export function namesIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`(--)?([\w-]+)[^`]*`/g)].map(([, dashes = '', name = '']) => dashes + name)
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm

function toTable(lines: string): Table {
  const [header = [], , ...rows] = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return { header, rows }
}
