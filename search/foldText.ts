import type { Dictionary } from './dictionary/Dictionary.ts'

/**
 * What is typed or left out at will: white space, separators, apostrophes, brackets, marks that have no width. Also halves of pairs, and
 * the private use area, where the stand-ins live.
 */
const SKIPPED =
  /[\ufe00-\ufe4f\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u20ff\u3000-\u3004\u3008-\u303f\u30fb\ud800-\uf8ff]/

/**
 * Text as it is compared: lower case, without tones and accents, full-width forms as ASCII, ü as v, traditional forms as simplified ones,
 * without white space and separators. A Chinese character of the dictionary is one unit, also where it takes two in UTF-16; other pairs
 * stay pairs, and half a pair is dropped.
 */
export function foldText(text: string, { special, standIns }: Dictionary): string {
  return text.toLowerCase().replace(special, (character) => {
    // Apart from its marks; v is how ü is typed.
    const bare = character
      .normalize('NFKD')
      .replace('u\u0308', 'v')
      .replace(/[\u0300-\u036f]/g, '')
    const standIn = standIns.get(bare.codePointAt(0) as number)
    if (standIn) return String.fromCharCode(standIn)
    return bare.length > 1 ? character : bare.toLowerCase().replace(SKIPPED, '')
  })
}
