import type { ReadText } from './SearchIndex.ts'

/** Surnames of two characters, of which the first is read in its second way. */
const DOUBLE_SURNAMES = '尉迟万俟长孙澹台'

/**
 * Writes the codes of the units from `from` up to `to`. Read in their second way are surnames that begin a field of a person, those before
 * `personsEnd`, and what the dictionary knows of words.
 */
export function writeCodes(source: ReadText, from: number, to: number, personsEnd: number): void {
  const { setOf, surnames, isSecondInWord, text, codes } = source
  for (let at = from; at < to; at++) {
    const set = setOf[text.charCodeAt(at)] || 0
    const isFirst = at < personsEnd && !codes[at - 1]
    const isSurname = isFirst && (surnames.has(set) || DOUBLE_SURNAMES.includes(text.slice(at, at + 2)))
    codes[at] = set * 2 + (isSurname || (isSecondInWord && isSecondInWord(text, at)) ? 1 : 0)
  }
}
