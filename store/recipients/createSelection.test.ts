import type { Customer } from '../../ports/CustomerPort.ts'
import { createSelection, type Selection } from './createSelection.ts'

const customers = (count: number, from = 0): readonly Customer[] =>
  Array.from({ length: count }, (_, row) => ({
    externalUserId: `wm${from + row}`,
    name: `客户${from + row}`,
  }))

const all = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row)

function open(count: number, max?: number): Selection {
  const selection = createSelection({ max })
  selection.setCustomers(customers(count))
  return selection
}

/** How often each listener was told, by name. */
function listen(selection: Selection, indexes: readonly number[]) {
  const told: Record<string, number> = {}
  const count = (name: string) => () => {
    told[name] = (told[name] ?? 0) + 1
  }
  indexes.forEach((position) => selection.subscribe(position, count(String(position))))
  selection.subscribeSummary(count('summary'))
  return told
}

describe('who is told', () => {
  it('of a tick among 20000: the row, and the summary', () => {
    const selection = open(20_000)
    const told = listen(selection, all(20_000))
    selection.toggle(12_345)
    expect(told).toEqual({ 12345: 1, summary: 1 })
  })

  it('of selecting all of 20000: the rows that were not chosen, once each', () => {
    const selection = open(20_000)
    selection.toggle(3)
    const told = listen(selection, [0, 3, 29, 30, 19_999])
    selection.select(all(20_000))
    expect(told).toEqual({ 0: 1, 29: 1, 30: 1, 19999: 1, summary: 1 })
  })

  it('of a moved tick: the row that had it, and the row that has it', () => {
    const selection = open(3, 1)
    selection.toggle(0)
    const told = listen(selection, all(3))
    selection.toggle(2)
    expect(told).toEqual({ 0: 1, 2: 1, summary: 1 })
    expect(selection.snapshot().toArray()).toEqual(['wm2'])
  })

  it('nobody who has stopped listening, nor twice who listens to one row twice', () => {
    const selection = open(2)
    const listener = jest.fn()
    const other = jest.fn()
    const stop = selection.subscribe(0, listener)
    selection.subscribe(0, other)
    stop()
    selection.subscribe(0, other)
    selection.toggle(0)
    expect(listener).not.toHaveBeenCalled()
    expect(other).toHaveBeenCalledTimes(1)
  })
})

describe('the most that can be chosen', () => {
  it('is 20000: of 50000 shown the first 20000 are taken, and 30000 are said to be left out', () => {
    const selection = open(50_000)
    selection.select(all(50_000))
    expect(selection.summary()).toEqual({
      count: 20_000,
      unlisted: 0,
      max: 20_000,
      overLimit: 30_000,
      disabled: 0,
    })
    expect([19_999, 20_000].map((position) => selection.isSelected(position))).toEqual([true, false])
  })

  it('is filled in the order that is shown', () => {
    const selection = open(10, 3)
    selection.toggle(9)
    selection.select([5, 4, 3, 2])
    expect(selection.snapshot().toArray()).toEqual(['wm4', 'wm5', 'wm9'])
    expect(selection.summary().overLimit).toBe(2)
  })

  it('refuses one more tick and says so, until the next action', () => {
    const selection = open(4, 2)
    selection.select([0, 1])
    selection.toggle(2)
    expect([selection.isSelected(2), selection.summary().overLimit]).toEqual([false, 1])
    selection.toggle(1)
    expect(selection.summary()).toMatchObject({ count: 1, overLimit: 0 })
  })

  it('counts those of an inverted choice that were let go of', () => {
    const selection = open(6, 3)
    selection.select([0, 1, 2])
    selection.invert(all(6))
    expect(selection.snapshot().toArray()).toEqual(['wm3', 'wm4', 'wm5'])
  })

  it('takes nobody away when it is lowered', () => {
    let max = 5
    const selection = createSelection({
      get max() {
        return max
      },
    })
    selection.setCustomers(customers(6))
    selection.select(all(5))
    max = 2
    selection.select(all(6))
    expect(selection.summary()).toMatchObject({ count: 5, max: 2, overLimit: 1 })
  })
})

describe('whom the host disables', () => {
  const disabledReason = ({ externalUserId }: Customer) =>
    externalUserId === 'wm1' ? 'told today' : undefined
  const openDisabled = () => {
    const selection = createSelection()
    selection.setCustomers(customers(3), disabledReason)
    return selection
  }

  it('is chosen by no tick and no action on many, and all the others are all', () => {
    const selection = openDisabled()
    selection.toggle(1)
    expect(selection.summary().disabled).toBe(1)
    selection.select([0, 1, 2])
    expect(selection.snapshot().toArray()).toEqual(['wm0', 'wm2'])
    expect(selection.stateOf([0, 1, 2])).toBe('all')
    selection.invert([0, 1, 2])
    expect(selection.snapshot().count).toBe(0)
  })

  it('is refused when picked in WeCom, and that is said', () => {
    const selection = openDisabled()
    selection.add(['wm1', 'wm2', 'new'])
    expect(selection.summary()).toMatchObject({ count: 2, unlisted: 1, disabled: 1 })
  })

  it('can be chosen by the host, and let go of by the member', () => {
    const selection = openDisabled()
    selection.replace(['wm1'])
    expect(selection.isSelected(1)).toBe(true)
    selection.toggle(1)
    expect(selection.snapshot().count).toBe(0)
  })

  it('is asked about once, however many pages follow', () => {
    const asked = jest.fn(disabledReason)
    const selection = createSelection()
    const first = customers(3)
    selection.setCustomers(first, asked)
    selection.setCustomers([...first, ...customers(2, 3)], asked)
    expect(asked.mock.calls.map(([{ externalUserId }]) => externalUserId)).toEqual([
      'wm0',
      'wm1',
      'wm2',
      'wm3',
      'wm4',
    ])
    expect(selection.isDisabled(1)).toBe(true)
  })
})

describe('a choice and its list', () => {
  it('keeps whom a reload no longer has as others, and ticks them when they come back', () => {
    const selection = open(4)
    selection.select([1, 2])
    selection.setCustomers(customers(2))
    expect(selection.summary()).toMatchObject({ count: 2, unlisted: 1 })
    selection.setCustomers([...customers(1, 2), ...customers(2)])
    expect(selection.summary()).toMatchObject({ count: 2, unlisted: 0 })
    expect(all(3).map((position) => selection.isSelected(position))).toEqual([true, false, true])
  })

  it('hands over nothing new when only the list changes', () => {
    const selection = open(2)
    selection.add(['wm3'])
    const before = selection.snapshot()
    selection.setCustomers(customers(5))
    expect(selection.snapshot()).toBe(before)
    expect(selection.isSelected(3)).toBe(true)
  })

  it('hands over the same object until somebody else is chosen', () => {
    const selection = open(3, 2)
    selection.select([0, 1])
    const before = selection.snapshot()
    selection.select([0, 1])
    selection.toggle(2)
    selection.add(['wm0'])
    selection.remove('nobody')
    expect(selection.snapshot()).toBe(before)
    selection.toggle(0)
    expect(selection.snapshot()).not.toBe(before)
    expect([before.has('wm0'), before.toArray()]).toEqual([true, ['wm0', 'wm1']])
  })

  it('writes ids out in the list’s order, others last', () => {
    const selection = open(3)
    selection.add(['z', 'wm2', 'a', 'wm0'])
    expect(selection.snapshot().toArray()).toEqual(['wm0', 'wm2', 'z', 'a'])
    selection.remove('z')
    selection.remove('wm0')
    expect(selection.snapshot().toArray()).toEqual(['wm2', 'a'])
  })

  it('names the first who are chosen, for chips', () => {
    const selection = open(100)
    selection.select([99, 31, 60, 29, 30])
    expect(selection.firstSelected(4)).toEqual([29, 30, 31, 60])
    expect(selection.firstSelected(0)).toEqual([])
  })

  it('is none, some or all of what is shown', () => {
    const selection = open(3)
    expect(selection.stateOf([])).toBe('none')
    expect(selection.stateOf([0, 1])).toBe('none')
    selection.toggle(1)
    expect([selection.stateOf([0, 1]), selection.stateOf([1]), selection.stateOf([2])]).toEqual([
      'some',
      'all',
      'none',
    ])
  })

  it('has no tick where there is no row', () => {
    const selection = open(3)
    selection.toggle(3)
    selection.toggle(-1)
    expect(selection.summary().count).toBe(0)
    expect(selection.isDisabled(3)).toBe(false)
  })
})
