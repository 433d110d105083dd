import {
  CONTEXTS,
  FINAL,
  FIRST_CODE_POINT,
  FIRST_STAND_IN,
  INITIAL,
  MORE,
  SURNAME,
  THERE,
} from './contexts.ts'
import { createReader, LAST_DIGITS, type Reader } from './createReader.ts'
import type { Dictionary } from './Dictionary.ts'
import { FINALS, INITIALS } from './pinyin.generated.ts'
import { CODE_POINTS_A_STEP } from '../tuning.ts'
import { nearSpellings, spellings } from './spellings.ts'

/** Decodes what the last dictionary has besides characters; it is given the units of all characters in the order in which they came. */
export type DecodeMore = (
  dictionary: Dictionary,
  reader: Reader,
  units: readonly number[],
) => Generator<undefined, Dictionary>

/** Decodes generated dictionaries, each of which adds to those before it, in steps of about a millisecond. */
export function* decodeDictionary(
  codes: readonly string[],
  decodeMore?: DecodeMore,
): Generator<undefined, Dictionary> {
  const dictionary = createDictionary()
  const { setOf, surnames, standIns } = dictionary
  const { addSyllable, addSet } = createNumbering(dictionary)
  for (let letter = 97; letter < 123; letter++)
    setOf[letter] = addSet([addSyllable(String.fromCharCode(letter))], 0)

  // How often each bit was 0, and how often 1: further texts profit from the odds learned in the first.
  const met = new Array<number>(CONTEXTS * 2).fill(0.4)
  const units: number[] = []
  let reader: Reader | undefined
  for (const code of codes) {
    reader = createReader(code, met)
    const { readBit, readTree } = reader
    const last = parseInt(code.slice(0, LAST_DIGITS), 16)
    let density = 0
    for (let codePoint = FIRST_CODE_POINT; codePoint <= last; codePoint++) {
      if (!(codePoint % CODE_POINTS_A_STEP)) yield
      if (setOf[standIns.get(codePoint) || codePoint]) continue
      const isThere = readBit(THERE + Math.floor(density * 2))
      density += isThere - density / 10
      if (!isThere) continue
      const own: number[] = []
      let initial = 0
      do {
        initial = readTree(INITIAL + initial * 32, 32)
        own.push(addSyllable(`${INITIALS[initial]}${FINALS[readTree(FINAL + initial * 64, 64)]}`))
      } while (readBit(MORE + own.length))
      const surname = own.length > 1 ? readBit(SURNAME) : 0
      const unit = codePoint >> 16 ? FIRST_STAND_IN + standIns.size : codePoint
      if (unit !== codePoint) standIns.set(codePoint, unit)
      const set = addSet(own, surname)
      setOf[unit] = set
      if (surname) surnames.add(set)
      units.push(unit)
    }
  }
  return decodeMore && reader ? yield* decodeMore(dictionary, reader, units) : dictionary
}

function createDictionary(): Dictionary {
  return {
    exact: [],
    near: [],
    firsts: [],
    setOf: new Uint16Array(0x10000),
    readings: [[]],
    letters: [0],
    surnames: new Set(),
    standIns: new Map(),
    special: /[\ud800-\udbff][\udc00-\udfff]|[^0-9a-z\u3400-\u9fff]/g,
  }
}

/** Gives each syllable a number, and each set of readings, once. */
function createNumbering({ exact, near, firsts, readings, letters }: Dictionary) {
  const numbers = new Map<string, number>()
  /** `add` adds a new one and answers how many there are. */
  const numberOf = (key: string, add: () => number) => {
    if (!numbers.has(key)) numbers.set(key, add() - 1)
    return numbers.get(key) as number
  }
  return {
    addSyllable: (spelled: string) =>
      numberOf(spelled, () => {
        const typed = nearSpellings(spelled)
        firsts.push(typed.reduce((bits, each) => bits | (1 << each.charCodeAt(0)), 0))
        near.push(typed)
        return exact.push(spellings(spelled))
      }),
    /** `surname` is 1 for characters whose second reading is that of a surname. */
    addSet: (own: number[], surname: number) =>
      numberOf(`${own.join()}/${surname}`, () => {
        letters.push(own.reduce((bits, each) => bits | (firsts[each] as number), 0))
        return readings.push(own)
      }),
  }
}
