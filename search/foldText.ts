import type { Dictionary } from './dictionary/decodeDictionary.ts'

/** Nothing in here is changed by folding other than by the lower case. */
const PLAIN = /^[!-&(-_a-~\u3400-\u9fff]*$/

/**
 * What is typed or left out at will: white space, apostrophes, middle dots, marks that have no width. Also halves of pairs, and the private
 * use area, where the stand-ins live.
 */
const SKIPPED =
  /[\s'`\u00b4\u00b7\u2018\u2019\u2022\u2027\u30fb\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\uf8ff]|[\ufe00-\ufe0f]/

/**
 * Text as it is compared: lower case, full-width forms as ASCII, ü as v, without white space and other skipped marks. A Chinese character
 * of the dictionary is one unit, also where it takes two in UTF-16; other pairs stay pairs, and half a pair is dropped.
 *
 * `offsets`, if given, receives for each unit where it begins in `text`.
 */
export function foldText(
  text: string,
  { standIns }: Pick<Dictionary, 'standIns'>,
  offsets?: number[],
): string {
  if (offsets === undefined && PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number
    const standIn = standIns.get(codePoint)
    const isPair = codePoint > 0xffff
    if (isPair && standIn === undefined) {
      folded += text.slice(at, at + 2)
      offsets?.push(at, at + 1)
    } else {
      const unit = standIn === undefined ? foldUnit(codePoint) : String.fromCharCode(standIn)
      folded += unit
      if (unit !== '') offsets?.push(at)
    }
    if (isPair) at++
  }
  return folded
}

function foldUnit(unit: number): string {
  if (unit === 0xfc || unit === 0xdc) return 'v'
  const isFullWidth = unit >= 0xff01 && unit <= 0xff5e
  const character = String.fromCharCode(isFullWidth ? unit - 0xfee0 : unit)
  if (SKIPPED.test(character)) return ''
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}
