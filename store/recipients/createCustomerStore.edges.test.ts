import { createManualClock } from 'taro-wecom-share/simulator'
import type { CustomerPage } from '../../ports/CustomerPort.ts'
import { createPagedPort, customer, ids, pass } from '../../tests/support/createPagedPort.ts'
import { createCustomerStore } from './createCustomerStore.ts'

const rowsOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, row) => customer(`wm${from + row}`))

describe('a whole list', () => {
  it('is another where one customer is, or where one is missing', () => {
    const [a, b, c] = [customer('a'), customer('b'), customer('c')]
    const store = createCustomerStore()
    for (const rows of [[a, b], [a, c], [a], [a, b]]) {
      store.setCustomers(rows)
      expect(store.getState().customers).toEqual(rows)
    }
  })
})

describe('a list page by page', () => {
  it('has nothing to try again where nothing failed', () => {
    const store = createCustomerStore()
    store.retry()
    expect(store.getState().loading).toEqual({ phase: 'loading' })
  })

  it('shows before a failure also what would not have been shown yet', async () => {
    const { port, answer, refuse } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: rowsOf(10), nextCursor: '2' })
    await answer({ customers: rowsOf(1, 10), nextCursor: '3' })
    expect(ids(store)).toHaveLength(10)
    await refuse(new Error('offline'))
    expect(ids(store)).toHaveLength(11)
  })

  it('shows nothing of a load that another has followed, also where it fails', async () => {
    const { port, calls, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: rowsOf(10), nextCursor: '2' })
    await answer({ customers: rowsOf(1, 10), nextCursor: '3' })
    store.reload(createPagedPort().port)
    calls[2]?.refuse(new Error('offline'))
    await pass()
    expect(ids(store)).toHaveLength(10)
    expect(store.getState().loading).toEqual({ phase: 'loading' })
  })

  it.each([
    ['no customers', {} as CustomerPage],
    ['the same cursor again', { customers: [], nextCursor: '2' }],
  ])('fails for %s, and says so', async (message, page) => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [], nextCursor: '2' })
    await answer(page)
    expect(store.getState().loading).toMatchObject({
      phase: 'failed',
      failure: { code: 'bad-answer', raw: { message } },
    })
  })

  it('fails when a page takes longer than its limit, drops the late answer, and asks for that page again', async () => {
    const clock = createManualClock()
    const { port, calls, answer } = createPagedPort()
    const store = createCustomerStore(undefined, { clock, timeoutMs: 30_000 })
    store.load(port)
    await answer({ customers: [customer('a')], nextCursor: '2' })
    clock.advance(29_999)
    await pass()
    expect(store.getState().loading).toEqual({ phase: 'loading' })
    clock.advance(1)
    await pass()
    expect(store.getState().loading).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } })
    calls[1]?.answer({ customers: [customer('late')] })
    await pass()
    expect(ids(store)).toEqual(['a'])
    store.retry()
    await pass()
    expect(calls).toHaveLength(3)
    calls[2]?.answer({ customers: [customer('b')] })
    await pass()
    expect([ids(store), store.getState().loading]).toEqual([['a', 'b'], { phase: 'ready' }])
  })

  it('is kept for ten minutes to the millisecond', async () => {
    const { port, calls, answer } = createPagedPort()
    const now = jest.spyOn(Date, 'now').mockReturnValue(0)
    createCustomerStore().load(port)
    await answer({ customers: [customer('a')] })
    now.mockReturnValue(10 * 60_000)
    const again = createCustomerStore()
    again.load(port)
    expect([ids(again), calls.length]).toEqual([['a'], 1])
    now.mockRestore()
  })

  it('is kept until a newer one is whole', async () => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [customer('old')] })
    store.reload(port)
    const other = createCustomerStore()
    other.load(port)
    expect(ids(other)).toEqual(['old'])
  })
})
