import type { Customer } from '../../ports/CustomerPort.ts'
import { createSelection } from './createSelection.ts'

const customers = ['wm0', 'wm1', 'wm2'].map((externalUserId) => ({ externalUserId, name: '' }))

function open(max?: number) {
  const selection = createSelection({ max })
  selection.setCustomers(customers)
  return selection
}

describe('a listener of a selection', () => {
  it('is told of a tick that was refused, so that its row can be drawn as it was', () => {
    const selection = open(2)
    selection.select([0, 1])
    const [refused, other] = [jest.fn(), jest.fn()]
    selection.subscribe(2, refused)
    selection.subscribe(1, other)
    selection.toggle(2)
    expect(refused).toHaveBeenCalledTimes(1)
    expect(other).not.toHaveBeenCalled()
  })

  it('is told on when another of the same row leaves', () => {
    const selection = open()
    const [leaving, staying] = [jest.fn(), jest.fn()]
    const leave = selection.subscribe(0, leaving)
    selection.subscribe(0, staying)
    leave()
    selection.toggle(0)
    expect(leaving).not.toHaveBeenCalled()
    expect(staying).toHaveBeenCalledTimes(1)
  })

  it('is told on when one that left before it came leaves again', () => {
    const selection = open()
    const leave = selection.subscribe(0, jest.fn())
    leave()
    const coming = jest.fn()
    selection.subscribe(0, coming)
    leave()
    selection.toggle(0)
    expect(coming).toHaveBeenCalledTimes(1)
  })

  it('of the summary is told of each action, until it leaves', () => {
    const selection = open()
    const told = jest.fn()
    const leave = selection.subscribeSummary(told)
    selection.toggle(0)
    selection.toggle(0)
    leave()
    selection.toggle(0)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('is told of a list only where it, or whom the host disables, is another', () => {
    const selection = open()
    const told = jest.fn()
    selection.subscribeSummary(told)
    selection.setCustomers(customers)
    expect(told).not.toHaveBeenCalled()
    const disabledReason = ({ externalUserId }: Customer) => (externalUserId === 'wm0' ? 'told' : undefined)
    selection.setCustomers(customers, disabledReason)
    selection.setCustomers(customers, disabledReason)
    expect(told).toHaveBeenCalledTimes(1)
    expect([0, 1].map(selection.isDisabled)).toEqual([true, false])
    selection.setCustomers([...customers], disabledReason)
    expect(told).toHaveBeenCalledTimes(2)
  })
})

describe('a selection', () => {
  it('sums up in the same object until something is done or the limit is another', () => {
    let max = 2
    const selection = createSelection({
      get max() {
        return max
      },
    })
    const summary = selection.summary()
    expect(selection.summary()).toBe(summary)
    max = 3
    expect(selection.summary()).toEqual({ ...summary, max: 3 })
    const other = selection.summary()
    selection.toggle(0)
    expect(selection.summary()).not.toBe(other)
  })

  it('looks through what is shown once, over many ticks', () => {
    const selection = open()
    let reads = 0
    const shown = {
      0: 2,
      1: 1,
      get length() {
        reads += 1
        return 2
      },
    }
    selection.stateOf(shown)
    const once = reads
    selection.toggle(1)
    expect(selection.stateOf(shown)).toBe('some')
    expect(reads).toBe(once)
  })
})
