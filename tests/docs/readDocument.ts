import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(__dirname, '../..')

/** The documents of equal standing: each in English and in Chinese. */
export const pairs = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/existing-app.md', 'docs/existing-app.zh-CN.md'],
] as const

export const documentNames = [...pairs.flat(), 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']

export interface Document {
  readonly name: string
  readonly text: string
  /** The text without the blocks of code. */
  readonly prose: string
  /** Their `#` marks included. */
  readonly headings: readonly string[]
  readonly blocks: readonly CodeBlock[]
}

export interface CodeBlock {
  readonly language: string
  readonly code: string
  /** Where it belongs in the reader's app, as its first line says: `// src/app.tsx`. */
  readonly file: string | undefined
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
      file: /^\/\/ (\S+\.tsx?)$/m.exec(code.split('\n')[0] ?? '')?.[1],
    })),
  }
}

/** What stands in the first column, in code marks, of the table that has such a row. */
export function rowsOfTableWith(row: string, { text }: Document): readonly string[] {
  const tables = text
    .split(/\n{2,}/)
    .map((table) => [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name))
  return tables.find((rows) => rows.includes(row)) ?? []
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm
