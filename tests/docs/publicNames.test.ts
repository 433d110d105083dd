/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicNames } from '../../rooms.cjs'
import { publicValues } from './apisOf.ts'
import { compileExamples, type Examples } from './compileExamples.ts'
import { namesIn, pairs, readDocument, root } from './readDocument.ts'

const languages = [
  ['English', 0],
  ['Chinese', 1],
] as const

/** What functions and components take, as the entries export it. */
const taken = publicNames.flatMap(({ module }) =>
  [...readFileSync(join(root, module), 'utf8').matchAll(/\b\w+(?:Options|Props|Settings)\b/g)].map(
    ([type]) => type,
  ),
)

let values: Awaited<ReturnType<typeof publicValues>>
let examples: Examples

beforeAll(async () => {
  values = await publicValues()
  examples = compileExamples(taken)
})

describe.each(languages)('in %s', (_language, at) => {
  const pages = pairs.map((pair) => readDocument(pair[at]))

  it('the page of entries has every value of each entry, and nothing else', () => {
    const page = pages.find(({ name }) => name.startsWith('docs/entries.'))
    for (const { name: entry } of publicNames) {
      const table = page?.tables.find(({ header }) => header[0] === `\`${entry}\``)
      const told = (table?.rows ?? []).flatMap(([cell]) => namesIn(cell))
      const exported = values.filter((value) => entry === `taro-wecom-share${value.entry.slice(1)}`)
      expect([entry, ...told.sort()]).toEqual([entry, ...exported.map(({ name }) => name).sort()])
    }
  })

  it.each([...new Set(taken)])('every field of %s is told of', (type) => {
    const told = new Set(pages.flatMap(({ text }) => text.match(/[A-Za-z]\w*/g) ?? []))
    const names = examples.namesOf(type)
    expect(names).not.toEqual([])
    expect(names.filter((name) => !told.has(name))).toEqual([])
  })
})
