import { openTextField, type TextFieldHouse } from '../../tests/support/openTextField.tsx'

const ANSWER_MS = 500

/** One key after another, each added to what the field shows. */
function type({ area, write, pass }: TextFieldHouse, keys: string, pauseMs = 0): void {
  for (const key of keys) {
    write(area.value + key)
    pass(pauseMs)
  }
}

describe('a field whose host cuts at three characters', () => {
  const open = (kind?: 'editor' | 'form') =>
    openTextField({ ...(kind && { kind }), onTold: (text, { give }) => give(text.slice(0, 3)) })

  it('shows what the host has, 500 ms after the last key', async () => {
    const field = await open()
    type(field, 'abcd')
    expect([field.area.value, field.count()]).toEqual(['abcd', '4/4000'])
    field.pass(ANSWER_MS - 1)
    type(field, 'e')
    field.pass(ANSWER_MS - 1)
    expect(field.area.value).toBe('abcde')
    field.pass(1)
    expect([field.area.value, field.count()]).toEqual(['abc', '3/4000'])
    expect(field.told).toEqual(['a', 'ab', 'abc', 'abcd', 'abcde'])
  })

  it('shows what the host has as soon as the member leaves it', async () => {
    const field = await open()
    type(field, 'abcd')
    field.blur()
    expect(field.area.value).toBe('abc')
  })

  it('shows the cut text at once where it is another than before', async () => {
    const field = await open()
    field.write('abcd')
    expect(field.area.value).toBe('abc')
  })

  it.each(['editor', 'form'] as const)(
    'is not written while an input method composes: the %s',
    async (kind) => {
      const field = await open(kind)
      type(field, 'abcd')
      field.startComposition()
      field.write('abcd ni')
      field.pass(ANSWER_MS)
      expect(field.area.value).toBe('abcd ni')
      expect(field.told.at(-1)).toBe('abcd')
      field.write('abcd你')
      field.endComposition()
      expect([field.area.value, field.told.at(-1)]).toEqual(['abcd你', 'abcd你'])
      field.pass(ANSWER_MS)
      expect(field.area.value).toBe('abc')
    },
  )
})

describe('a field whose host answers 100 ms late', () => {
  const open = async () => {
    const field = await openTextField({
      onTold: (text, { give }) => field.later(100, () => give(text)),
    })
    return field
  }

  it('loses no letter', async () => {
    const field = await open()
    type(field, 'abcdefgh', 60)
    expect(field.area.value).toBe('abcdefgh')
    field.pass(ANSWER_MS)
    expect(field.area.value).toBe('abcdefgh')
    expect(field.told.at(-1)).toBe('abcdefgh')
  })

  it('loses no letter to an older text that comes a second time', async () => {
    const field = await open()
    type(field, 'ab', 100)
    type(field, 'c')
    field.give('a')
    expect(field.area.value).toBe('abc')
    field.pass(100)
    expect(field.area.value).toBe('abc')
  })

  it('brings back no letter that was taken away', async () => {
    const field = await open()
    type(field, 'ab', 30)
    field.write('a')
    // The first "a" is answered at 100 ms, "ab" at 130.
    field.pass(50)
    field.pass(30)
    expect(field.area.value).toBe('a')
    type(field, 'c')
    field.pass(ANSWER_MS)
    expect(field.area.value).toBe('ac')
  })
})

describe('a field whose host gives a text of its own', () => {
  it('shows it at once, and keeps what is typed from there', async () => {
    const field = await openTextField({ onTold: (text, { give }) => give(text) })
    type(field, 'abc')
    field.give('您好')
    expect(field.area.value).toBe('您好')
    type(field, '，')
    expect([field.area.value, field.told.at(-1)]).toEqual(['您好，', '您好，'])
  })

  it('shows one that was typed before, when the newest has been answered', async () => {
    const field = await openTextField({ onTold: (text, { give }) => give(text) })
    type(field, 'abc')
    field.give('ab')
    expect(field.area.value).toBe('ab')
  })
})
