import type { ReadText } from './SearchIndex.ts'

/** Surnames of two characters, of which the first is read in its second way. */
const DOUBLE_SURNAMES = '尉迟万俟长孙澹台'

/**
 * Marks the units from `from` up to `to` that are read in their second way: surnames that begin a field of a person, those before
 * `personsEnd`, and what the dictionary knows of words.
 */
export function markSeconds(source: ReadText, from: number, to: number, personsEnd: number): void {
  const { setOf, surnames, isSecondInWord, text, seconds } = source
  for (let at = from; at < to; at++) {
    const set = setOf[text.charCodeAt(at)] || 0
    const isFirst = at < personsEnd && !setOf[text.charCodeAt(at - 1)]
    const isSurname = isFirst && (surnames.has(set) || DOUBLE_SURNAMES.includes(text.slice(at, at + 2)))
    if (isSurname || (isSecondInWord && isSecondInWord(text, at))) {
      seconds[at >> 3] = (seconds[at >> 3] as number) | (1 << (at % 8))
    }
  }
}
