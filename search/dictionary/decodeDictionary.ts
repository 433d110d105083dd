import { CHARACTER_COUNT, CHARACTERS, SYLLABLES } from './pinyin.generated.ts'

/** How each UTF-16 unit of folded text may be typed. All numbers are indices, so that a lookup makes no object. */
export interface Dictionary {
  /** Alphabetical; the single letters are among them, for a Latin letter is typed as itself. */
  readonly syllables: readonly string[]
  /** From a unit to the set of its readings; set 0 is that of units that have none. */
  readonly setOf: Uint16Array
  /** The readings of set `s` are `readings[readingStarts[s]]` up to `readings[readingStarts[s + 1]]`. */
  readonly readingStarts: Uint16Array
  readonly readings: Uint16Array
  /** For each code point that takes two UTF-16 units, the one unit that stands for it in folded text. */
  readonly standIns: ReadonlyMap<number, number>
}

/** Stand-ins are taken from here on: this is Unicode's private use area, which folding drops from the text. */
export const FIRST_STAND_IN = 0xe000
export const LAST_STAND_IN = 0xf8ff

const CHARACTERS_A_STEP = 256

let decoded: Dictionary | undefined

/** Decodes the generated dictionary in steps of about a millisecond; the second time it is at hand at once. */
export function* decodeDictionary(): Generator<undefined, Dictionary> {
  decoded ??= yield* decode()
  return decoded
}

function* decode(): Generator<undefined, Dictionary> {
  const spelled = frontDecoded(SYLLABLES)
  const syllables = [...new Set([...spelled, ...'abcdefghijklmnopqrstuvwxyz'])].sort()
  const numberOf = spelled.map((syllable) => syllables.indexOf(syllable))
  const setOf = new Uint16Array(0x10000)
  const standIns = new Map<number, number>()
  const sets = createSets()
  syllables.forEach((syllable, number) => {
    if (syllable.length === 1) setOf[syllable.charCodeAt(0)] = sets.numberOf([number])
  })

  const readBit = createBitReader(CHARACTERS)
  let codePoint = FIRST_CODE_POINT - 1
  let size = 0
  for (let count = 1; count <= CHARACTER_COUNT; count++) {
    size = readGapSize(readBit, size)
    codePoint += readGap(readBit, size)
    const readings: number[] = []
    do readings.push(numberOf[readSyllable(readBit)] as number)
    while (readBit(CONTEXT.more + readings.length - 1) === 1)
    let unit = codePoint
    if (codePoint > 0xffff) {
      unit = FIRST_STAND_IN + standIns.size
      standIns.set(codePoint, unit)
    }
    setOf[unit] = sets.numberOf(readings)
    if (count % CHARACTERS_A_STEP === 0) yield
  }
  return { syllables, setOf, ...sets.packed(), standIns }
}

function frontDecoded(coded: string): string[] {
  let previous = ''
  return (coded.match(/\d[a-z]+/g) ?? []).map((entry) => {
    previous = previous.slice(0, Number(entry[0])) + entry.slice(1)
    return previous
  })
}

/** Characters that are read alike share one set: there are some 900 for 8105 characters. */
function createSets() {
  const numbers = new Map<string, number>()
  const starts = [0, 0]
  const all: number[] = []
  return {
    numberOf(readings: readonly number[]): number {
      const key = readings.join()
      const known = numbers.get(key)
      if (known !== undefined) return known
      const number = starts.length - 1
      numbers.set(key, number)
      all.push(...readings)
      starts.push(all.length)
      return number
    },
    packed: () => ({ readingStarts: Uint16Array.from(starts), readings: Uint16Array.from(all) }),
  }
}

// What follows is the mirror of generate.mjs.

const FIRST_CODE_POINT = 0x3400
const CONTEXT = { gapSize: 0, gapBits: 96, syllable: 288, more: 800 }
const CONTEXTS = 816

type ReadBit = (context: number) => number

function readGapSize(readBit: ReadBit, previousSize: number): number {
  const context = CONTEXT.gapSize + Math.min(previousSize, 3) * 24
  let size = 0
  while (readBit(context + size) === 1) size++
  return size
}

function readGap(readBit: ReadBit, size: number): number {
  const context = CONTEXT.gapBits + Math.min(size, 5) * 32
  let gap = 1
  for (let index = 0; index < size; index++) gap = gap * 2 + readBit(context + (gap & 31))
  return gap
}

function readSyllable(readBit: ReadBit): number {
  let marked = 1
  while (marked < 512) marked = marked * 2 + readBit(CONTEXT.syllable + marked)
  return marked - 512
}

/** An adaptive binary range coder over digits of base 91. Every number stays below 2 ** 31, which engines without a JIT compute fast. */
function createBitReader(coded: string): ReadBit {
  const odds = new Uint16Array(CONTEXTS).fill(1024)
  let at = 0
  const digit = () => {
    const unit = coded.charCodeAt(at++)
    return unit < 92 ? unit - 35 : unit - 36
  }
  let range = 91 ** 4
  let rest = 0
  while (at < 4) rest = rest * 91 + digit()

  return (context) => {
    const odd = odds[context] as number
    const bound = (range >>> 11) * odd
    const bit = rest < bound ? 1 : 0
    if (bit === 1) {
      range = bound
      odds[context] = odd + ((2048 - odd) >> 5)
    } else {
      rest -= bound
      range -= bound
      odds[context] = odd - (odd >> 5)
    }
    while (range < 91 ** 3) {
      range *= 91
      rest = rest * 91 + digit()
    }
    return bit
  }
}
