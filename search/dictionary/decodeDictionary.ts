import { CHARACTER_COUNT, CHARACTERS, FINALS, SYLLABLES } from './pinyin.generated.ts'

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

/** The beginning of Unicode's private use area, whose characters folding drops from the text. */
const FIRST_STAND_IN = 0xe000

const CHARACTERS_A_STEP = 256

let decoded: Dictionary | undefined

/** Decodes the generated dictionary in steps of about a millisecond; the second time it is at hand at once. */
export function* decodeDictionary(): Generator<undefined, Dictionary> {
  decoded ??= yield* decode()
  return decoded
}

function* decode(): Generator<undefined, Dictionary> {
  const syllables = spellSyllables()
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
    do readings.push(readSyllable(readBit))
    while (readBit(MORE + readings.length - 1) === 1)
    let unit = codePoint
    if (codePoint > 0xffff) {
      unit = FIRST_STAND_IN + standIns.size
      standIns.set(codePoint, unit)
    }
    setOf[unit] = sets.numberOf(readings)
    if (count % CHARACTERS_A_STEP === 0) yield
  }
  return {
    syllables,
    setOf,
    readingStarts: Uint16Array.from(sets.starts),
    readings: Uint16Array.from(sets.readings),
    standIns,
  }
}

function spellSyllables(): string[] {
  const finals = FINALS.split(' ')
  const syllables: string[] = []
  let initial = ''
  for (const part of SYLLABLES.match(/[a-z]+|[^a-z]/g) as string[]) {
    if (part >= 'a') initial = part
    else syllables.push(initial + (finals[part.charCodeAt(0) - 40] as string))
  }
  return syllables.sort()
}

/** Characters that are read alike share one set: there are fewer than a thousand. */
function createSets() {
  const numbers = new Map<string, number>()
  const starts = [0, 0]
  const readings: number[] = []
  return {
    starts,
    readings,
    numberOf(own: readonly number[]): number {
      const key = own.join()
      const number = numbers.get(key) ?? numbers.size + 1
      if (number > numbers.size) {
        numbers.set(key, number)
        starts.push(readings.push(...own))
      }
      return number
    },
  }
}

// What follows is the mirror of generate.mjs.

const FIRST_CODE_POINT = 0x3400
const GAP_BITS = 96
const SYLLABLE = 288
const MORE = 800
const CONTEXTS = 816

type ReadBit = (context: number) => number

function readGapSize(readBit: ReadBit, previousSize: number): number {
  const context = Math.min(previousSize, 3) * 24
  let size = 0
  while (readBit(context + size) === 1) size++
  return size
}

function readGap(readBit: ReadBit, size: number): number {
  const context = GAP_BITS + Math.min(size, 5) * 32
  let gap = 1
  for (let index = 0; index < size; index++) gap = gap * 2 + readBit(context + (gap & 31))
  return gap
}

function readSyllable(readBit: ReadBit): number {
  let marked = 1
  while (marked < 512) marked = marked * 2 + readBit(SYLLABLE + marked)
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
