import fc from 'fast-check'
import { openTextField, type TextFieldHouse } from '../../tests/support/openTextField.tsx'

const ANSWER_MS = 500

type Step =
  | { readonly do: 'key' | 'compose'; readonly letter: string }
  | { readonly do: 'delete' | 'blur' | 'commit' }
  | { readonly do: 'pass'; readonly ms: number }
  /** The host gives what was typed last, one of the texts before it, one that it gave already, part of the last, or its own. */
  | {
      readonly do: 'answer'
      readonly with: 'newest' | 'older' | 'earlier' | 'cut' | 'own'
      readonly which: number
    }

const kind = fc.constantFrom('editor' as const, 'form' as const)
const letter = fc.constantFrom('a', 'b', '好')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('key' as const), letter }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('compose' as const), letter }) },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'delete' }, { do: 'blur' }, { do: 'commit' }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 100, 499, 500) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      with: fc.constantFrom('newest', 'older', 'earlier', 'cut', 'own'),
      which: fc.nat(9),
    }),
  },
)

/** What the rules say of a field, in other words than its code does. */
function createModel() {
  let hosts = ''
  let typed: string | undefined
  let waitedMs = 0
  let isComposing = false
  const told = new Set<string>()
  /** Told to the host and not given back by it, in that order. */
  let outstanding: readonly string[] = []

  return {
    get value() {
      return hosts
    },
    get isComposing() {
      return isComposing
    },
    /** What the field has to show; undefined while an input method composes, whose text is nobody else's affair. */
    shown: () => (isComposing ? undefined : (typed ?? hosts)),
    outstanding: () => outstanding,
    key(text: string) {
      ;[typed, waitedMs] = [text, 0]
      outstanding = [...outstanding, text]
      told.add(text)
    },
    startComposition: () => (isComposing = true),
    endComposition: () => (isComposing = false),
    blur() {
      isComposing = false
      typed = undefined
    },
    pass(ms: number) {
      waitedMs += ms
      if (waitedMs >= ANSWER_MS && !isComposing) typed = undefined
    },
    give(text: string) {
      if (text === hosts) return
      hosts = text
      outstanding = outstanding.slice(outstanding.indexOf(text) + 1)
      const isOlder = told.has(text) && outstanding.length > 0
      if (!isOlder && !isComposing) typed = undefined
    },
  }
}

type Model = ReturnType<typeof createModel>

function textToGive(
  { with: what, which }: Extract<Step, { do: 'answer' }>,
  { told }: TextFieldHouse,
  model: Model,
): string {
  const outstanding = model.outstanding()
  const newest = outstanding.at(-1) ?? model.value
  if (what === 'newest') return newest
  if (what === 'cut') return newest.slice(0, 3)
  if (what === 'own') return `host ${which % 3}`
  if (what === 'earlier') return told[which % told.length] ?? newest
  return outstanding[which % Math.max(1, outstanding.length - 1)] ?? newest
}

function run(each: Step, field: TextFieldHouse, model: Model): void {
  const { value } = field.area
  switch (each.do) {
    case 'key':
    case 'delete': {
      const text = each.do === 'key' ? value + each.letter : value.slice(0, -1)
      if (text === value) return
      // What is composed is told when it is done.
      if (!model.isComposing) model.key(text)
      return field.write(text)
    }
    case 'compose':
      field.startComposition()
      model.startComposition()
      return field.write(value + each.letter)
    case 'commit':
      if (!model.isComposing) return
      model.endComposition()
      model.key(value)
      return field.endComposition()
    case 'blur':
      if (model.isComposing) run({ do: 'commit' }, field, model)
      model.blur()
      return field.blur()
    case 'pass':
      model.pass(each.ms)
      return field.pass(each.ms)
    case 'answer': {
      const text = textToGive(each, field, model)
      model.give(text)
      return field.give(text)
    }
  }
}

it('never loses a key to an older answer, is not written while composing, and ends as its host has it', async () => {
  await fc.assert(
    fc.asyncProperty(kind, fc.array(step, { maxLength: 25 }), async (kind, steps) => {
      const field = await openTextField({ kind })
      const model = createModel()
      for (const each of steps) {
        const before = field.area.value
        run(each, field, model)
        const composed = each.do === 'answer' || each.do === 'pass' ? before : field.area.value
        expect(field.area.value).toBe(model.shown() ?? composed)
      }
      run({ do: 'commit' }, field, model)
      field.pass(ANSWER_MS)
      expect(field.area.value).toBe(model.value)
      field.close()
    }),
    { numRuns: 120 },
  )
})
