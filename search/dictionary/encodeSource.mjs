// @ts-check
// The coding of the dictionaries: the mirror of decodeDictionary.ts, createReader.ts and extended/decodeForms.ts.

/** @import { Source } from './readSources.mjs' */

export const INITIALS = ' b c ch d f g h j k l m n p q r s sh t w x y z zh'.split(' ')
export const FINALS =
  'a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve'.split(
    ' ',
  )

const FIRST_CODE_POINT = 0x3400
const COUNT = 0
const THERE = 0x1000
const MORE = 0x2000
const SURNAME = 0x3000
const INITIAL = 0x4000
const FORM = 0x5000
const BACK = 0x6000
const STEP = 0x7000
const PAIR = 0x8000
const NEIGHBOUR = 0x9000
const SIDE = 0xa000
const FINAL = 0xb000

/** More contexts than there are. */
const CONTEXTS = 0xc000

/**
 * Codes one dictionary after another: each may name the characters of those before, and profits from the odds learned there. A text begins
 * with its last code point, in five hexadecimal digits.
 *
 * @returns {(source: Source) => string}
 */
export function createEncoder() {
  const met = new Array(CONTEXTS * 2).fill(0.4)
  /** @type {number[]} */
  const places = []
  /** @type {Set<number>} */
  const known = new Set()
  return (source) => {
    const coder = createCoder(met)
    writeReadings(coder, source, known)
    places.push(...Array.from(source.readings.keys(), codePoint))
    for (const character of [...source.readings.keys(), ...source.simplified.keys()])
      known.add(codePoint(character))
    const placeOf = new Map(places.map((code, place) => [code, place]))
    const place = (/** @type {string} */ character) => placeOf.get(codePoint(character)) ?? NaN
    // The standard dictionary has neither.
    if (source.simplified.size > 0) writeSimplified(coder, source, place)
    if (source.pairs.size > 0) writePairs(coder, source, place)
    return lastOf(source.readings).toString(16).padStart(5, '0') + coder.digits()
  }
}

/** @typedef {ReturnType<typeof createCoder>} Coder */

/** For each code point whether it is there: as likely as those before it were. @param {Coder} coder @param {Source} source @param {Set<number>} known the characters of earlier dictionaries */
function writeReadings(coder, { readings, surnames }, known) {
  const last = lastOf(readings)
  let density = 0
  for (let code = FIRST_CODE_POINT; code <= last; code++) {
    if (known.has(code)) continue
    const spelled = readings.get(String.fromCodePoint(code)) ?? []
    const isThere = spelled.length > 0
    coder.writeBit(THERE + Math.floor(density * 2), isThere)
    density += (isThere ? 1 : 0) - density / 10
    let before = 0
    spelled.forEach((syllable, index) => {
      before = writeSyllable(coder, syllable, before)
      coder.writeBit(MORE + index + 1, index < spelled.length - 1)
    })
    if (spelled.length > 1) coder.writeBit(SURNAME, surnames.has(String.fromCodePoint(code)))
  }
}

/** The further readings of a character often begin as the one before. @param {Coder} coder @param {string} syllable @param {number} before */
function writeSyllable(coder, syllable, before) {
  const { initial, final } = splitSyllable(syllable)
  const number = INITIALS.indexOf(initial)
  coder.writeTree(INITIAL + before * 32, 5, number)
  coder.writeTree(FINAL + number * 64, 6, FINALS.indexOf(final))
  return number
}

/** @param {string} syllable */
function splitSyllable(syllable) {
  const [, initial = '', final = ''] = /^([zcs]h|[^aeiou]|)(.*)$/.exec(syllable) ?? []
  return FINALS.includes(final) ? { initial, final } : { initial: '', final: syllable }
}

/** @param {Coder} coder @param {Source} source @param {(character: string) => number} place */
function writeSimplified(coder, { simplified }, place) {
  let before = FIRST_CODE_POINT
  let simple = 0
  coder.writeNumber(COUNT, simplified.size + 1)
  for (const [form, character] of simplified) {
    coder.writeNumber(FORM, codePoint(form) - before)
    before = codePoint(form)
    const step = place(character) - simple
    coder.writeBit(BACK, step < 0)
    coder.writeNumber(STEP, Math.abs(step) + 1)
    simple += step
  }
}

/** @param {Coder} coder @param {Source} source @param {(character: string) => number} place */
function writePairs(coder, { pairs }, place) {
  const inOrder = [...pairs].sort(([one], [other]) => place(one) - place(other))
  let first = 0
  coder.writeNumber(COUNT, pairs.size + 1)
  for (const [pair, which] of inOrder) {
    coder.writeNumber(PAIR, place(pair) - first + 1)
    first = place(pair)
    coder.writeNumber(NEIGHBOUR, place(pair.slice(1)) + 1)
    coder.writeNumber(SIDE, which)
  }
}

/**
 * An adaptive binary range coder that writes digits of base 93: the printable characters that a string literal takes as they are.
 *
 * @param {number[]} met how often each bit was 0, and how often 1, as if it had been met before by less than once
 */
function createCoder(met) {
  let low = 0n
  let range = 93 ** 6
  let length = 6
  const coder = {
    writeBit(/** @type {number} */ context, /** @type {boolean} */ isOne) {
      const zeros = met[context * 2] ?? NaN
      const ones = met[context * 2 + 1] ?? NaN
      const bound = Math.floor((range / (zeros + ones)) * ones)
      if (isOne) range = bound
      else {
        low += BigInt(bound)
        range -= bound
      }
      met[context * 2 + (isOne ? 1 : 0)] = (isOne ? ones : zeros) + 1
      for (; range < 93 ** 6; length++) {
        range *= 93
        low *= 93n
      }
    },
    /** A number below `2 ** bits`. @param {number} context @param {number} bits @param {number} value */
    writeTree(context, bits, value) {
      for (let known = 1; bits-- > 0;) {
        const bit = (value >> bits) & 1
        coder.writeBit(context + known, bit === 1)
        known = known * 2 + bit
      }
    },
    /** A number of at least 1; answers how many bits follow its first. @param {number} context @param {number} value */
    writeNumber(context, value) {
      const size = 31 - Math.clz32(value)
      for (let at = 0; at < size; at++) coder.writeBit(context + at, true)
      coder.writeBit(context + size, false)
      for (let shift = size - 1; shift >= 0; shift--) {
        coder.writeBit(context + 32 + size * 32 + ((value >> (shift + 1)) & 31), ((value >> shift) & 1) === 1)
      }
      return size
    },
    digits() {
      const codes = []
      for (let rest = low; codes.length < length; rest /= 93n) codes.push(Number(rest % 93n))
      // From the space on, without the quotation mark and the backslash.
      return String.fromCharCode(
        ...codes.reverse().map((digit) => digit + (digit < 2 ? 32 : digit < 59 ? 33 : 34)),
      )
    },
  }
  return coder
}

/** @param {Source['readings']} readings */
function lastOf(readings) {
  return Math.max(...Array.from(readings.keys(), codePoint))
}

/** @param {string} text */
function codePoint(text) {
  return text.codePointAt(0) ?? NaN
}
