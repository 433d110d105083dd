import { problemsIn } from './compile.ts'

/** Each with the misspelt name that must be refused. */
const misspelt = [
  ['<View onClik={() => undefined} />', 'onClik'],
  ['<Text classname="wqs-a">1</Text>', 'classname'],
  ['<ScrollView scrollTp={1} />', 'scrollTp'],
  ['<CustomWrapper className="wqs-a" />', 'className'],
  ["<View onClik={() => 1} {...h5Only({ role: 'list' })} />", 'onClik'],
  ["<View {...h5Only({ rol: 'list' })} />", 'rol'],
  ["<View {...h5Only({ 'aria-lable': 'a' })} />", 'aria-lable'],
] as const

const wrongValue = '<View className={1} />'

const asTheKitWrites = `
  <ScrollView scrollY scrollTop={1} onScroll={({ detail }) => detail.scrollTop}>
    <CustomWrapper>
      <View className="wqs-a" style={{ top: 1 }} onClick={() => undefined}><Text>1</Text></View>
    </CustomWrapper>
    <View {...h5Only({ role: 'option', 'aria-selected': 'true', tabIndex: 0 })} />
  </ScrollView>`

describe('the typed elements', () => {
  let problems: ReturnType<typeof problemsIn>

  beforeAll(() => {
    const elements = [...misspelt.map(([element]) => element), wrongValue, asTheKitWrites]
    problems = problemsIn(
      'components/primitives',
      Object.fromEntries(elements.map((element) => [element, moduleWith(element)])),
    )
  })

  it.each(misspelt)('do not compile as %s', (element, name) => {
    expect(problems.get(element)).toEqual([expect.stringMatching(`'${name}'.* does not exist`)])
  })

  it('refuse a value of the wrong type', () => {
    expect(problems.get(wrongValue)).toEqual([expect.stringContaining("'number' is not assignable")])
  })

  it('take what the kit writes', () => {
    expect(problems.get(asTheKitWrites)).toEqual([])
  })
})

function moduleWith(element: string): string {
  return `
    import { CustomWrapper, ScrollView, Text, View } from './elements.ts'
    import { h5Only } from './h5Only.ts'
    export const used = [CustomWrapper, ScrollView, Text, View, h5Only]
    export const element = ${element}`
}
