import { createSelection } from './createSelection.ts'

const customers = ['wm0', 'wm1', 'wm2'].map((externalUserId) => ({ externalUserId, name: externalUserId }))

describe('a selection', () => {
  it('has nobody to tick before there is a list', () => {
    const selection = createSelection()
    selection.toggle(0)
    expect(selection.summary().count).toBe(0)
    expect(selection.isDisabled(0)).toBe(false)
  })

  it('does not call disabled who is not there', () => {
    const selection = createSelection()
    selection.setCustomers(customers)
    for (const position of [-1, 3]) {
      selection.toggle(position)
      expect(selection.summary()).toMatchObject({ count: 0, disabled: 0 })
    }
  })

  it('names the only customer where one of the list is chosen, and nobody else', () => {
    const selection = createSelection()
    selection.setCustomers(customers)
    expect(selection.onlyCustomer()).toBeUndefined()
    selection.toggle(1)
    expect(selection.onlyCustomer()).toBe(customers[1])
    selection.toggle(2)
    expect(selection.onlyCustomer()).toBeUndefined()
    selection.replace(['stranger'])
    expect(selection.onlyCustomer()).toBeUndefined()
    selection.replace(['wm0'])
    expect(selection.onlyCustomer()).toBe(customers[0])
  })
})
