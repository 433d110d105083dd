import fc from 'fast-check'
import { runsOf } from '../support/runsOf.ts'
import {
  createSelectionSubject,
  type HandedOverSelection,
  type SelectionSubject,
} from './selectionAdapter.ts'

/** Forty customers, so that positions cross from one word of bits to the next. */
const number = fc.nat({ max: 39 })
const numbers = fc.uniqueArray(number)
const ids = fc.array(
  fc.nat({ max: 44 }).map((each) => `wm${each}`),
  { maxLength: 12 },
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('toggle' as const), position: number }) },
  fc.record({ do: fc.constant('filter' as const), order: numbers }),
  fc.record({ do: fc.constantFrom('selectShown', 'unselectShown', 'invertShown') }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constantFrom('add', 'replace'), ids }),
  fc.record({ do: fc.constant('remove' as const), number }),
  fc.record({ do: fc.constant('reload' as const), rows: numbers }),
  fc.record({ do: fc.constant('more' as const), rows: numbers }),
  fc.record({ do: fc.constant('change of max' as const), max: fc.constantFrom(1, 3, 20, 20000) }),
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

/** What the test believes: a plain Set of ids, and loops that anyone can check. */
class Model {
  list: readonly string[] = []
  shown: readonly number[] = []
  chosen = new Set<string>()
  max = 20000
  leftOut = 0
  refused = 0

  /** @param hasDisabled whether the host keeps anybody from being chosen: those whose id ends with 7 */
  constructor(readonly hasDisabled: boolean) {}

  get shownIds(): readonly string[] {
    return this.shown.map((position) => this.list[position] as string)
  }
  isDisabled(id: string): boolean {
    return this.hasDisabled && this.list.includes(id) && id.endsWith('7')
  }
  /** Adds what there is room for. */
  take(wanted: readonly string[]): void {
    for (const id of wanted) {
      if (this.chosen.has(id)) continue
      if (this.chosen.size < this.max) this.chosen.add(id)
      else this.leftOut++
    }
  }
}

function act(model: Model, one: Step, selection: SelectionSubject): void {
  const selectable = model.shownIds.filter((id) => !model.isDisabled(id))
  if (!['filter', 'reload', 'more', 'change of max'].includes(one.do)) model.leftOut = model.refused = 0
  if (one.do === 'toggle') {
    const id = model.list[one.position]
    selection.toggle(one.position)
    if (id === undefined) return
    if (model.chosen.delete(id)) return
    if (model.isDisabled(id)) model.refused = 1
    else {
      if (model.max === 1) model.chosen.clear()
      model.take([id])
    }
  } else if (one.do === 'selectShown') {
    selection.selectRows(model.shown)
    model.take(selectable)
  } else if (one.do === 'unselectShown') {
    selection.unselectRows(model.shown)
    model.shownIds.forEach((id) => model.chosen.delete(id))
  } else if (one.do === 'invertShown') {
    selection.invertRows(model.shown)
    const wanted = selectable.filter((id) => !model.chosen.has(id))
    model.shownIds.forEach((id) => model.chosen.delete(id))
    model.take(wanted)
  } else if (one.do === 'clear') {
    selection.clear()
    model.chosen.clear()
  } else if (one.do === 'add' && 'ids' in one) {
    selection.add(one.ids)
    const isFree = (id: string): boolean => model.max === 1 || !model.chosen.has(id)
    const allowed = one.ids.filter((id) => !model.isDisabled(id))
    model.refused = one.ids.filter((id) => model.isDisabled(id) && isFree(id)).length
    if (model.max === 1 && allowed.length > 0) model.chosen.clear()
    model.take(allowed)
  } else if (one.do === 'replace' && 'ids' in one) {
    selection.replace(one.ids)
    model.chosen.clear()
    model.take(one.ids)
  } else if (one.do === 'remove' && 'number' in one) {
    selection.remove(`wm${one.number}`)
    model.chosen.delete(`wm${one.number}`)
  } else if ('rows' in one) {
    const before = one.do === 'reload' ? [] : model.list
    model.list = [...new Set([...before, ...one.rows.map((each) => `wm${each}`)])]
    selection.setList(model.list, new Set(model.list.filter((id) => model.isDisabled(id))))
    model.shown = model.list.map((_, position) => position)
  } else if ('order' in one) model.shown = one.order.filter((position) => position < model.list.length)
  else if ('max' in one) model.max = one.max
}

describe('a selection, whatever a member, a host and WeCom do', () => {
  it('chooses what a plain Set would, tells the rows that changed and no others, and never changes what it handed over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.boolean(), (steps, hasDisabled) => {
        const model = new Model(hasDisabled)
        const selection = createSelectionSubject(() => model.max)
        const told = new Set<number>()
        for (let row = 0; row < 40; row++) selection.onChangeOf(row, () => told.add(row))
        const handedOver: { readonly recipients: HandedOverSelection; readonly ids: readonly string[] }[] = []

        for (const one of [{ do: 'reload' as const, rows: [...Array(35).keys()] }, ...steps]) {
          const before = rowsOf(selection)
          told.clear()
          act(model, one, selection)
          check(model, selection)
          const after = rowsOf(selection)
          const changed = after.flatMap((state, row) => (state === before[row] ? [] : [row]))
          // A tick that is refused may tell its row too.
          if ('position' in one) told.delete(one.position)
          const expected = changed.filter((row) => !('position' in one) || row !== one.position)
          same([...told].sort(ascending), expected)
          handedOver.push({ recipients: selection.handOver(), ids: [...model.chosen] })
        }
        for (const { recipients, ids: then } of handedOver)
          same([...recipients.ids()].sort(), [...then].sort())
      }),
      { numRuns: runsOf(2000, { deep: 10_000 }) },
    )
  })
})

function rowsOf({ isSelected, isDisabled: off }: SelectionSubject): readonly string[] {
  return Array.from({ length: 40 }, (_, row) => `${isSelected(row)} ${off(row)}`)
}

function check(model: Model, selection: SelectionSubject): void {
  const { list, chosen, shownIds, leftOut, refused, max } = model
  const known = list.filter((id) => chosen.has(id))
  const recipients = selection.handOver()
  const isNone = !shownIds.some((id) => chosen.has(id))
  const isAll = shownIds.every((id) => chosen.has(id) || model.isDisabled(id))
  same(
    {
      ids: [...recipients.ids()].sort(),
      count: recipients.count,
      has: list.map((id) => recipients.has(id)),
      isSelected: list.map((_, position) => selection.isSelected(position)),
      first: selection.firstSelected(33),
      summary: selection.summary(),
      state: selection.stateOf(model.shown),
    },
    {
      ids: [...chosen].sort(),
      count: chosen.size,
      has: list.map((id) => chosen.has(id)),
      isSelected: list.map((id) => chosen.has(id)),
      first: known.slice(0, 33).map((id) => list.indexOf(id)),
      summary: {
        count: chosen.size,
        notInList: chosen.size - known.length,
        max,
        overMax: leftOut,
        disabled: refused,
      },
      state: isNone ? 'none' : isAll ? 'all' : 'some',
    },
  )
}

/** A hundred times faster than `toEqual` where nothing is wrong, and there are a million comparisons. */
function same(actual: object, expected: object): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected)
}

function ascending(one: number, other: number): number {
  return one - other
}
