import fc from 'fast-check'
import type { Customer } from '../protocol/customer.ts'
import { createSelection, type RecipientSelection } from './createSelection.ts'

const customerOf = (number: number): Customer => ({ externalUserId: `wm${number}`, name: `客户${number}` })
/** The host's rule. */
const disabledReason = ({ externalUserId }: Customer): string | undefined =>
  externalUserId.endsWith('7') ? 'told today' : undefined

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

  get shownIds(): readonly string[] {
    return this.shown.map((position) => this.list[position] as string)
  }
  isDisabled(id: string): boolean {
    return this.list.includes(id) && id.endsWith('7')
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

function act(model: Model, one: Step, selection: ReturnType<typeof createSelection>): void {
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
    selection.selectShown(model.shown)
    model.take(selectable)
  } else if (one.do === 'unselectShown') {
    selection.unselectShown(model.shown)
    model.shownIds.forEach((id) => model.chosen.delete(id))
  } else if (one.do === 'invertShown') {
    selection.invertShown(model.shown)
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
    const rows = one.do === 'reload' ? [] : model.list.map((id) => customerOf(Number(id.slice(2))))
    for (const row of one.rows.map(customerOf))
      if (!rows.some(({ externalUserId }) => externalUserId === row.externalUserId)) rows.push(row)
    selection.setCustomers(rows, disabledReason)
    model.list = rows.map(({ externalUserId }) => externalUserId)
    model.shown = model.list.map((_, position) => position)
  } else if ('order' in one) model.shown = one.order.filter((position) => position < model.list.length)
  else if ('max' in one) model.max = one.max
}

describe('a selection, whatever a member, a host and WeCom do', () => {
  it('chooses what a plain Set would, tells the rows that changed and no others, and never changes what it handed over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const model = new Model()
        const selection = createSelection({
          get max() {
            return model.max
          },
        })
        const told = new Set<number>()
        for (let row = 0; row < 40; row++) selection.subscribe(row, () => told.add(row))
        const handedOver: { readonly recipients: RecipientSelection; readonly ids: readonly string[] }[] = []

        for (const one of [{ do: 'reload' as const, rows: [...Array(35).keys()] }, ...steps]) {
          const before = rowsOf(selection)
          told.clear()
          act(model, one, selection)
          check(model, selection)
          const after = rowsOf(selection)
          const changed = after.flatMap((state, row) => (state === before[row] ? [] : [row]))
          // A tick that is refused may tell its row too.
          if ('position' in one) told.delete(one.position)
          expect([...told].sort(ascending)).toEqual(
            changed.filter((row) => !('position' in one) || row !== one.position),
          )
          handedOver.push({ recipients: selection.snapshot(), ids: [...model.chosen] })
        }
        for (const { recipients, ids: then } of handedOver)
          expect(recipients.toArray().sort()).toEqual([...then].sort())
      }),
      { numRuns: process.env.DEEP ? 10_000 : 60 },
    )
  })
})

function rowsOf({ isSelected, isDisabled: off }: ReturnType<typeof createSelection>): readonly string[] {
  return Array.from({ length: 40 }, (_, row) => `${isSelected(row)} ${off(row)}`)
}

function check(model: Model, selection: ReturnType<typeof createSelection>): void {
  const { list, chosen, shownIds } = model
  const known = list.filter((id) => chosen.has(id))
  const recipients = selection.snapshot()
  expect(recipients.count).toBe(chosen.size)
  expect(recipients.toArray()).toHaveLength(chosen.size)
  expect(new Set(recipients.toArray())).toEqual(chosen)
  expect(list.every((id) => recipients.has(id) === chosen.has(id))).toBe(true)
  expect(selection.firstSelected(33)).toEqual(known.slice(0, 33).map((id) => list.indexOf(id)))
  expect(list.map((_, position) => selection.isSelected(position))).toEqual(list.map((id) => chosen.has(id)))
  const { count, others, leftOut, refused } = selection.summary()
  expect({ count, others, leftOut, refused }).toEqual({
    count: chosen.size,
    others: chosen.size - known.length,
    leftOut: model.leftOut,
    refused: model.refused,
  })
  const free = shownIds.filter((id) => !chosen.has(id) && !model.isDisabled(id))
  const isNone = !shownIds.some((id) => chosen.has(id))
  expect(selection.stateOf(model.shown)).toBe(isNone ? 'none' : free.length === 0 ? 'all' : 'some')
}

function ascending(one: number, other: number): number {
  return one - other
}
