/** @jest-environment node */
import { relative } from 'node:path'
import {
  createMediaFailure,
  createShareFailure,
  type MediaFailureCode,
  type ShareFailureCode,
} from 'taro-wecom-share/protocol'
import { compileExamples, exampleFiles, type Examples } from './compileExamples.ts'
import { namesIn, pairs, readDocument, root, type Table } from './readDocument.ts'

/** A table whose first heading is a type in code marks has a row for each of its names. */
const tables = pairs.flat().flatMap((name) =>
  readDocument(name).tables.flatMap((table) => {
    const type = /^`([A-Z]\w*(\['\w+'\])?)`$/.exec(table.header[0] ?? '')?.[1]
    return type === undefined ? [] : [{ name, type, table }]
  }),
)
const types = [...new Set([...tables.map(({ type }) => type), 'ShareWarningCode'])]
let examples: Examples

beforeAll(() => {
  examples = compileExamples(types)
})

it.each(exampleFiles.map((file) => [relative(root, file), file]))('%s compiles', (_name, file) => {
  expect(examples.problemsOf(file)).toEqual([])
})

it('every block of code says which file it is, so that it is compiled', () => {
  const unnamed = pairs.flatMap(([name]) =>
    readDocument(name).blocks.filter(
      ({ language, file }) => /^[jt]sx?$/.test(language) && file === undefined,
    ),
  )
  expect(unnamed).toEqual([])
})

it.each(tables)('$name has a row for every name of $type, and for nothing else', ({ type, table }) => {
  const names = examples.namesOf(type)
  expect(names).not.toEqual([])
  expect([...namesOfRows(table)].sort()).toEqual([...names].sort())
})

describe.each([
  ['English', pairs.map(([english]) => english)],
  ['Chinese', pairs.map(([, chinese]) => chinese)],
])('in %s', (_language, names) => {
  const ofLanguage = tables.filter(({ name }) => names.includes(name))
  const tableOf = (wanted: string): Table => {
    const found = ofLanguage.find(({ type }) => type === wanted)
    if (!found) throw new Error(`There is no table of ${wanted}`)
    return found.table
  }

  it('every component has a table of its props', () => {
    const ofProps = ofLanguage.map(({ type }) => type).filter((type) => type.endsWith('Props'))
    const exported = examples.exportedTypes.filter((type) => type.endsWith('Props'))
    expect(exported).not.toEqual([])
    expect(ofProps.sort()).toEqual(exported.sort())
  })

  it('every failure has the remedy that its table says', () => {
    const ofSharing = namesByRow(tableOf('ShareFailureCode'))
    const ofMedia = namesByRow(tableOf('MediaFailureCode'))
    expect(ofSharing).toEqual(
      ofSharing.map(([code]) => [code, createShareFailure(code as ShareFailureCode).remedy]),
    )
    expect(ofMedia).toEqual(
      ofMedia.map(([code]) => [code, createMediaFailure(code as MediaFailureCode).remedy]),
    )
  })

  it('every issue that is never an error is called a warning', () => {
    const ofIssues = tableOf('ShareIssueCode').rows.map(([code, , severity]) => [
      ...namesIn(code),
      ...namesIn(severity),
    ])
    const warnings = examples.namesOf('ShareWarningCode')
    const withoutError = ofIssues.filter((row) => !row.includes('error')).map(([code]) => code)
    expect(withoutError).toEqual(expect.arrayContaining([...warnings]))
    expect(
      ofIssues.filter(([code = '', ...severity]) => warnings.includes(code) && severity.length > 1),
    ).toEqual([])
  })
})

function namesOfRows({ rows }: Table): readonly string[] {
  return rows.flatMap(([names]) => namesIn(names))
}

/** Code and remedy, as the first two columns say. */
function namesByRow({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(([code, remedy]) => [...namesIn(code), ...namesIn(remedy)])
}
