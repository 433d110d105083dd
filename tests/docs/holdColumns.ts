import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn, readDocument, root, type Table } from './readDocument.ts'

/**
 * Holds that the first columns of a document's table say what the code says. What stands behind them is written by hand. With
 * `GOLDEN=write` it writes them: a new row has empty cells to fill in, which the next run finds, and a row that is gone goes.
 *
 * @param heading the table's first cell
 * @param rows the cells of each row from its second column on, by the name in its first
 */
export function holdColumns(
  name: string,
  heading: string,
  rows: ReadonlyMap<string, readonly string[]>,
): void {
  if (process.env['GOLDEN'] === 'write') writeColumns(name, heading, rows)
  const { rows: given } = tableOf(name, heading)
  const [width = 0] = [...rows.values()].map(({ length }) => length)
  expect(Object.fromEntries(given.map((cells) => [keyOf(cells), cells.slice(1, width + 1)]))).toEqual(
    Object.fromEntries(rows),
  )
  const unfilled = given.filter((cells) => cells.slice(width + 1).some((cell) => cell === '')).map(keyOf)
  expect(unfilled).toEqual([])
}

function writeColumns(name: string, heading: string, rows: ReadonlyMap<string, readonly string[]>): void {
  const { text } = readDocument(name)
  const { header, rows: old } = tableOf(name, heading)
  const kept = old.map(keyOf).filter((key) => rows.has(key))
  const keys = [...kept, ...[...rows.keys()].filter((key) => !kept.includes(key))]
  const lines = [
    header,
    header.map(() => '---'),
    ...keys.map((key) => {
      const row = old.find((cells) => keyOf(cells) === key) ?? [
        `\`${key}\``,
        ...header.slice(1).map(() => ''),
      ]
      const made = rows.get(key) ?? []
      return [row[0] ?? '', ...made, ...row.slice(made.length + 1)]
    }),
  ].map((cells) => `| ${cells.join(' | ')} |\n`)
  const table = (text.match(/(^\|.*\n)+/gm) ?? []).find((each) => each.startsWith(`| ${heading} `)) ?? ''
  writeFileSync(
    join(root, name),
    text.replace(table, () => lines.join('')),
  )
  execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', name], { cwd: root })
}

function tableOf(name: string, heading: string): Table {
  const found = readDocument(name).tables.find(({ header }) => header[0] === heading)
  if (!found) throw new Error(`${name} has no table of ${heading}`)
  return found
}

function keyOf([cell]: readonly string[]): string {
  return namesIn(cell).join(', ')
}
