import { createCustomerIndex } from 'taro-wecom-share/customer-search'
import type { CustomerPort } from '../../ports/CustomerPort.ts'
import { createPagedPort, customer, ids, ready } from '../../tests/support/createPagedPort.ts'
import { createCustomerStore } from './createCustomerStore.ts'

describe('a list of a hundred pages', () => {
  const rows = Array.from({ length: 20000 }, (_, row) => customer(`wm${row}`))
  const port: CustomerPort = (cursor) => {
    const start = Number(cursor ?? 0)
    const end = start + 200
    return Promise.resolve({
      customers: rows.slice(start, end),
      ...(end < rows.length && { nextCursor: String(end) }),
    })
  }

  it('is shown at most 25 times, and indexed once', async () => {
    const index = jest.fn(createCustomerIndex)
    const store = createCustomerStore(index)
    const lengths: number[] = []
    store.subscribe(({ customers }) => lengths.push(customers.length))
    const isReady = ready(store)
    store.load(port)
    await isReady
    expect(lengths.length).toBeLessThanOrEqual(25)
    // All that is shown is drawn and ticked anew, so what is shown in all is what the pages cost.
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(6 * rows.length)
    expect(lengths.slice(0, 3)).toEqual([200, 400, 600])
    expect(ids(store)).toEqual(rows.map(({ externalUserId }) => externalUserId))
    expect(index.mock.calls.map(([customers]) => customers.length)).toEqual([20000])
  })
})

describe('a list that is opened again', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('is there at once, as it was, without a page or an index made anew', async () => {
    const { port, calls, answer } = createPagedPort()
    const index = jest.fn(createCustomerIndex)
    const first = createCustomerStore(index)
    first.load(port)
    await answer({ customers: [{ ...customer('a'), tags: ['vip'] }], nextCursor: '2' })
    await answer({ customers: [customer('b'), customer('')] })
    first.dispose()
    const again = createCustomerStore(index)
    again.load(port)
    expect(again.getState().finder).toBe(first.getState().finder)
    expect(ids(again)).toEqual(['a', 'b'])
    expect(again.getState()).toMatchObject({ tags: ['vip'], skipped: 1, loading: { phase: 'ready' } })
    expect(calls).toHaveLength(2)
    expect(index).toHaveBeenCalledTimes(1)
  })

  it('goes on from the page that it was left at, or that failed', async () => {
    const { port, calls, answer, refuse } = createPagedPort()
    const first = createCustomerStore()
    first.load(port)
    await answer({ customers: [customer('a')], nextCursor: '2' })
    first.dispose()
    await refuse(new Error('offline'))
    const again = createCustomerStore()
    again.load(port)
    expect(ids(again)).toEqual(['a'])
    await answer({ customers: [customer('b')] })
    expect(calls.map(({ cursor }) => cursor)).toEqual([undefined, '2', '2'])
    expect(ids(again)).toEqual(['a', 'b'])
  })

  it('shares a page with another that is open', async () => {
    const { port, calls, answer } = createPagedPort()
    const stores = [createCustomerStore(), createCustomerStore()]
    for (const store of stores) store.load(port)
    await answer({ customers: [customer('a')], nextCursor: '2' })
    await answer({ customers: [customer('b')] })
    expect(calls).toHaveLength(2)
    for (const store of stores) expect(ids(store)).toEqual(['a', 'b'])
  })

  it('is indexed once where it is begun twice, as React does in development', async () => {
    const { port, answer } = createPagedPort()
    const index = jest.fn(createCustomerIndex)
    const store = createCustomerStore(index)
    store.load(port)
    store.dispose()
    store.load(port)
    await answer({ customers: [customer('a')] })
    expect(ids(store)).toEqual(['a'])
    expect(index).toHaveBeenCalledTimes(1)
  })

  it('is fetched anew after ten minutes, or for who asks, and stands as it was until that is whole', async () => {
    const { port, answer } = createPagedPort()
    const now = jest.spyOn(Date, 'now').mockReturnValue(0)
    const first = createCustomerStore()
    first.load(port)
    await answer({ customers: [customer('old')] })
    now.mockReturnValue(10 * 60_000 + 1)
    const again = createCustomerStore()
    again.load(port)
    expect(ids(again)).toEqual(['old'])
    await answer({ customers: [customer('new')] })
    expect(ids(again)).toEqual(['new'])
    again.reload(port)
    await answer({ customers: [customer('newest')] })
    const last = createCustomerStore()
    last.load(port)
    expect(ids(last)).toEqual(['newest'])
  })
})
