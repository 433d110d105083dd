import { createCustomerIndex, createCustomerIndexInSlices } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

const customers = Array.from({ length: 5000 }, (_, row) => ({
  name: `${'王李张刘陈'.charAt(row % 5)}小${row}`,
  remark: `老客户${row % 17}`,
  corpName: `第${row % 31}公司`,
}))

afterEach(() => {
  jest.restoreAllMocks()
})

it('gives the same index as the build in one go', async () => {
  const sliced = await createCustomerIndexInSlices(customers, { sliceMs: 1 })
  const whole = createCustomerIndex(customers)
  for (const query of ['', 'w', 'wx4', '李小1', 'lkh3', 'd3gs', 'zzz']) {
    expect([query, sliced.search(query)]).toEqual([query, whole.search(query)])
  }
})

it('pauses as soon as a slice has taken its time, and lets others run', async () => {
  let now = 0
  let steps = 0
  let longest = 0
  jest.spyOn(Date, 'now').mockImplementation(() => now++)
  const pauses = jest.spyOn(global, 'setTimeout').mockImplementation(((resume: () => void) => {
    longest = Math.max(longest, now - steps)
    steps = now
    resume()
  }) as typeof setTimeout)
  await createCustomerIndexInSlices(customers, { sliceMs: 4 })
  // The clock is read once a step, and moves by a millisecond each time.
  expect(longest).toBeLessThanOrEqual(6)
  expect(pauses.mock.calls.length).toBeGreaterThan(10)
})

it.each([0, -1, NaN])('pauses after every step for a slice of %d ms', async (sliceMs) => {
  const index = await createCustomerIndexInSlices(customers.slice(0, 100), { sliceMs })
  expect(index.search('w')).toHaveLength(20)
})

it('rejects what is no list', async () => {
  await expect(createCustomerIndexInSlices(undefined as unknown as SearchableCustomer[])).rejects.toThrow(
    TypeError,
  )
})
