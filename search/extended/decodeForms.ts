import type { Reader } from '../dictionary/createReader.ts'
import { BACK, COUNT, FIRST_CODE_POINT, FORM, NEIGHBOUR, PAIR, SIDE, STEP } from '../dictionary/contexts.ts'
import type { Dictionary } from '../dictionary/Dictionary.ts'

const ITEMS_A_STEP = 128

/** Decodes the traditional forms, and the pairs of characters that are read in another way than each by itself. */
export function* decodeForms(
  dictionary: Dictionary,
  { readBit }: Reader,
  units: readonly number[],
): Generator<undefined, Dictionary> {
  const { standIns, special } = dictionary
  /** A number of at least 1. */
  const readNumber = (context: number) => {
    let size = 0
    while (readBit(context + size)) size++
    let value = 1
    for (let bits = size; bits; bits--) value = value * 2 + readBit(context + 32 + size * 32 + (value & 31))
    return value
  }
  // Units that stand together, with 1 if the first is then read in its second way, 2 if the second is, 3 if both are.
  const pairs = new Map<string, number>()
  let form = FIRST_CODE_POINT
  let simple = 0
  for (let count = readNumber(COUNT); count > 1; count--) {
    form += readNumber(FORM)
    simple += (readBit(BACK) ? -1 : 1) * (readNumber(STEP) - 1)
    standIns.set(form, units[simple] as number)
    if (count % ITEMS_A_STEP === 0) yield
  }
  let first = 0
  for (let count = readNumber(COUNT); count > 1; count--) {
    first += readNumber(PAIR) - 1
    const second = readNumber(NEIGHBOUR) - 1
    pairs.set(String.fromCharCode(units[first] as number, units[second] as number), readNumber(SIDE))
    if (count % ITEMS_A_STEP === 0) yield
  }
  const forms = Array.from(standIns.keys(), (code) => String.fromCharCode(code)).join('')
  const pairAt = (text: string, at: number) => pairs.get(text.slice(at, at + 2)) || 0
  return {
    ...dictionary,
    special: new RegExp(`${special.source}|[${forms}]`, 'g'),
    isSecondInWord: (text, at) => (pairAt(text, at) & 1) + (pairAt(text, at - 1) & 2) > 0,
  }
}
