import { errMsgOf, listen, simulatorOn } from '../testSupport.ts'

it('shows all customers and answers with those the member chose, ids only', () => {
  const { sim, clock } = simulatorOn()
  const heard = listen(sim, 'selectExternalContact')
  expect(sim.picker.pending).toEqual({ callId: 1, filterType: 0, customers: sim.options.customers })
  sim.picker.choose(['wmCustomer002', 'wmCustomer002'])
  clock.advance(0)
  const answer = { errMsg: 'selectExternalContact:ok', userIds: ['wmCustomer002'] }
  expect(heard).toEqual([
    ['success', answer],
    ['complete', answer],
  ])
  expect(sim.picker.pending).toBeNull()
})

it('shows only those never chosen before with filterType 1', () => {
  const { sim } = simulatorOn()
  sim.qy?.selectExternalContact?.({ filterType: 0 })
  sim.picker.choose(['wmCustomer001'])
  sim.qy?.selectExternalContact?.({ filterType: 1 })
  expect(sim.picker.pending?.customers.map(({ id }) => id)).toEqual(['wmCustomer002', 'wmCustomer003'])
})

it.each([[2], ['0'], [null]])('refuses the filterType %j', (filterType) => {
  const { sim, clock } = simulatorOn()
  const heard = listen(sim, 'selectExternalContact', { filterType })
  clock.advance(0)
  expect(errMsgOf(heard)).toBe('selectExternalContact:fail invalid param')
})

it('says so when the member backs out, and nothing when they close it', () => {
  const { sim, clock } = simulatorOn()
  const cancelled = listen(sim, 'selectExternalContact')
  sim.picker.cancel()
  const dismissed = listen(sim, 'selectExternalContact')
  sim.picker.dismiss()
  clock.advance(1000)
  expect(errMsgOf(cancelled)).toBe('selectExternalContact:fail cancel')
  expect(dismissed).toEqual([])
})

it('refuses a second picker while the first is open', () => {
  const { sim, clock } = simulatorOn()
  sim.qy?.selectExternalContact?.()
  const heard = listen(sim, 'selectExternalContact')
  clock.advance(0)
  expect(errMsgOf(heard)).toBe('selectExternalContact:fail busy')
  expect(sim.picker.pending?.callId).toBe(1)
})

it('stays open when nobody is chosen', () => {
  const { sim } = simulatorOn()
  sim.qy?.selectExternalContact?.()
  expect(() => sim.picker.choose([])).toThrow('customerIds')
  expect(sim.picker.pending).not.toBeNull()
})

it('cannot be used while it is not open', () => {
  expect(() => simulatorOn().sim.picker.choose(['wm1'])).toThrow('nothing is pending in the customer picker')
})
