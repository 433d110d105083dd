import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A text of what must stay as it is, to be read in each diff. `GOLDEN=write` writes it anew, from the tests that run. */
export interface Golden {
  /** Fails unless the file has exactly these lines under this title. */
  hold(title: string, lines: readonly string[]): void
}

const isWriting = process.env['GOLDEN'] === 'write'
const HEADING = '## '

/** To be called while a test file loads. @param name of the text in this folder, without its ending */
export function openGolden(name: string): Golden {
  const file = path.join(__dirname, `${name}.txt`)
  const golden = existsSync(file) ? sectionsOf(readFileSync(file, 'utf8')) : new Map<string, string>()
  const seen = new Map<string, string>()

  if (isWriting)
    afterAll(() => {
      mkdirSync(path.dirname(file), { recursive: true })
      const sorted = [...seen].sort(([one], [other]) => (one < other ? -1 : 1))
      writeFileSync(file, sorted.map(([title, body]) => `${HEADING}${title}\n${body}\n`).join('\n'))
    })

  return {
    hold(title, lines) {
      if (seen.has(title)) throw new Error(`Two sections are called "${title}" in ${name}.txt`)
      const body = lines.join('\n')
      seen.set(title, body)
      if (!isWriting) expect(body).toBe(golden.get(title))
    },
  }
}

function sectionsOf(text: string): Map<string, string> {
  const sections = text.split(new RegExp(`^${HEADING}`, 'm')).slice(1)
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n')
      return [section.slice(0, end), section.slice(end).trim()]
    }),
  )
}
