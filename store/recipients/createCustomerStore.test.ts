import { createCustomerIndex, createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import type { CustomerPage } from '../../ports/CustomerPort.ts'
import { createPagedPort, customer, ids, pass, ready } from '../../tests/support/createPagedPort.ts'
import { groupByLetter } from './Alphabet.ts'
import { createCustomerStore } from './createCustomerStore.ts'

describe('a list page by page', () => {
  it('grows as pages come, and is ready after the last', async () => {
    const { port, calls, answer } = createPagedPort()
    const store = createCustomerStore()
    const seen: string[] = []
    store.subscribe(({ customers, loading }) => seen.push(`${customers.length} ${loading.phase}`))
    store.load(port)
    await answer({ customers: [customer('a'), customer('b')], nextCursor: '2' })
    await answer({ customers: [customer('c')] })
    expect(calls.map(({ cursor }) => cursor)).toEqual([undefined, '2'])
    expect(seen).toEqual(['2 loading', '3 ready'])
  })

  it('keeps what came before a failure, and goes on from the page that failed', async () => {
    const { port, calls, answer, refuse } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [customer('a')], nextCursor: '2' })
    await refuse({ errMsg: 'request:fail timeout' })
    expect(store.getState().loading).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } })
    expect(ids(store)).toEqual(['a'])
    store.retry()
    expect(store.getState().loading).toEqual({ phase: 'loading' })
    await answer({ customers: [customer('b')] })
    expect(calls.map(({ cursor }) => cursor)).toEqual([undefined, '2', '2'])
    expect(ids(store)).toEqual(['a', 'b'])
    expect(store.getState().loading).toEqual({ phase: 'ready' })
  })

  it('shows a reload when it is whole, and the old list until then', async () => {
    const { port, answer, refuse } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [customer('a'), customer('b')] })
    store.reload(port)
    await answer({ customers: [customer('b')], nextCursor: '2' })
    expect(ids(store)).toEqual(['a', 'b'])
    await refuse(new Error('offline'))
    expect(ids(store)).toEqual(['a', 'b'])
    store.retry()
    await answer({ customers: [customer('c')] })
    expect(ids(store)).toEqual(['b', 'c'])
  })

  it('drops what an older load, or one that was stopped, still answers', async () => {
    const { port, calls, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    store.reload(port)
    await answer({ customers: [customer('new')] })
    calls[0]?.answer({ customers: [customer('old')] })
    await pass()
    expect(ids(store)).toEqual(['new'])
    store.reload(port)
    store.dispose()
    await answer({ customers: [] })
    expect(ids(store)).toEqual(['new'])
  })

  it('drops a failure of an older load', async () => {
    const { port, calls, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    store.reload(port)
    await answer({ customers: [customer('new')] })
    calls[0]?.refuse(new Error('late'))
    await pass()
    expect(store.getState().loading).toEqual({ phase: 'ready' })
  })

  it.each([
    ['no page', undefined],
    ['a page without customers', {}],
    ['a text', 'oops'],
  ])('fails on %s, and nothing that came is lost', async (_, page) => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [customer('a')], nextCursor: '2' })
    await answer(page as unknown as CustomerPage)
    expect(store.getState().loading).toMatchObject({ phase: 'failed', failure: { code: 'bad-answer' } })
    expect(ids(store)).toEqual(['a'])
  })

  it('is not led in a circle by a cursor that was there before', async () => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    for (const nextCursor of ['2', '3', '2']) await answer({ customers: [], nextCursor })
    expect(store.getState().loading).toMatchObject({ phase: 'failed', failure: { code: 'bad-answer' } })
  })

  it('takes each id once over all pages, and counts rows without one', async () => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    await answer({ customers: [customer('a'), customer('a')], nextCursor: '2' })
    await answer({ customers: [customer('a'), customer(''), null as never, customer('b')] })
    expect(ids(store)).toEqual(['a', 'b'])
    expect(store.getState().skipped).toBe(2)
  })
})

describe('a whole list', () => {
  it('is there at once, in the order given, without letters', () => {
    const store = createCustomerStore()
    store.setCustomers([customer('b'), customer('a')])
    expect(store.getState()).toMatchObject({ loading: { phase: 'ready' }, alphabet: undefined })
    expect(ids(store)).toEqual(['b', 'a'])
  })

  it('is not made anew for a copy of it', () => {
    const store = createCustomerStore()
    const rows = [customer('a'), customer('b')]
    store.setCustomers(rows)
    const before = store.getState()
    store.setCustomers([...rows])
    expect(store.getState()).toBe(before)
    store.setCustomers([...rows].reverse())
    expect(ids(store)).toEqual(['b', 'a'])
  })

  it('ends a load that is under way', async () => {
    const { port, answer } = createPagedPort()
    const store = createCustomerStore()
    store.load(port)
    store.setCustomers([customer('whole')])
    await answer({ customers: [customer('page')] })
    expect(ids(store)).toEqual(['whole'])
  })
})

describe('an index', () => {
  const names = ['李四', '单雄信', 'alice', '😀', '王五', '3号楼', '王二', 'Äpfel', '']
  const rows = names.map((name, row) => customer(`wm${row}`, name))

  it('sorts and letters the list as an address book, what has no letter last', async () => {
    const store = createCustomerStore(createCustomerIndexInSlices)
    store.setCustomers(rows)
    expect(store.getState()).toMatchObject({ customers: [], loading: { phase: 'loading' } })
    await ready(store)
    const { alphabet } = store.getState()
    if (!alphabet) throw new Error('There are no letters')
    expect(alphabet.order.map((position) => names[position]).slice(0, 6)).toEqual([
      'alice',
      'Äpfel',
      '李四',
      '单雄信',
      '王二',
      '王五',
    ])
    expect(groupByLetter(alphabet.order, alphabet)).toEqual([
      { letter: 'A', start: 0, count: 2 },
      { letter: 'L', start: 2, count: 1 },
      { letter: 'S', start: 3, count: 1 },
      { letter: 'W', start: 4, count: 2 },
      { letter: '#', start: 6, count: 3 },
    ])
    expect(groupByLetter([], alphabet)).toEqual([])
  })

  it('is built when the last page has come, and the list can be searched until then', async () => {
    const { port, answer } = createPagedPort()
    const index = jest.fn(createCustomerIndex)
    const store = createCustomerStore(index)
    store.load(port)
    await answer({ customers: [customer('a', '王五')], nextCursor: '2' })
    expect(index).not.toHaveBeenCalled()
    expect([...Array.from(store.getState().finder.search('王'))]).toEqual([0])
    await answer({ customers: [customer('b', '李四')] })
    expect(index).toHaveBeenCalledTimes(1)
    expect(Array.from(store.getState().finder.search('lis'))).toEqual([1])
  })

  it('that cannot be built leaves the plain search', async () => {
    const store = createCustomerStore(() => Promise.reject(new Error('no memory')))
    store.setCustomers(rows)
    await pass()
    expect(store.getState().loading).toEqual({ phase: 'ready' })
    expect(Array.from(store.getState().finder.search('ALI'))).toEqual([2])
  })

  it('of an older list is dropped', async () => {
    const built: (() => void)[] = []
    const store = createCustomerStore(
      (customers) =>
        new Promise((resolve) => {
          built.push(() => resolve(createCustomerIndex(customers)))
        }),
    )
    store.setCustomers([customer('old')])
    await pass()
    store.setCustomers([customer('new')])
    await pass()
    built[1]?.()
    await pass()
    built[0]?.()
    await pass()
    expect(ids(store)).toEqual(['new'])
  })
})
