import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import type { Customer, CustomerPage } from 'taro-wecom-share'
import { useRecipients, type UseRecipientsOptions } from 'taro-wecom-share/advanced'
import { createCustomerIndex } from 'taro-wecom-share/customer-search'

const names = ['王小明', '李四', 'Alice', '王二']
const customers: readonly Customer[] = names.map((name, row) => ({
  externalUserId: `wm${row}`,
  name,
  tags: row % 2 === 0 ? ['vip'] : ['new'],
}))

const pass = () => act(async () => new Promise((resolve) => setTimeout(resolve)))

function open(options: UseRecipientsOptions) {
  return renderHook((props: UseRecipientsOptions) => useRecipients(props), { initialProps: options })
}

const shownNames = ({ visible: shown, customers: rows }: ReturnType<typeof useRecipients>) =>
  Array.from(shown, (position) => rows[position]?.name)

describe('a whole list', () => {
  it('is there when it is first drawn, with those chosen at first ticked', () => {
    const seen: boolean[] = []
    renderHook(() => {
      const { selection, customers: rows } = useRecipients({ customers, defaultValue: ['wm1'] })
      seen.push(rows.length === 4 && selection.isSelected(1))
    })
    expect(seen.every(Boolean)).toBe(true)
  })

  it('may be written out anew on every render', () => {
    const { result, rerender } = open({ customers: [...customers] })
    const { visible: shown } = result.current
    rerender({ customers: [...customers] })
    expect(result.current.visible).toBe(shown)
  })

  it('that changes keeps the choice, and no row is drawn with another one’s tick', () => {
    const wrong: string[] = []
    const { result, rerender } = renderHook(
      (props: UseRecipientsOptions) => {
        const recipients = useRecipients(props)
        recipients.customers.forEach(({ externalUserId }, position) => {
          if (recipients.selection.isSelected(position) !== (externalUserId === 'wm3'))
            wrong.push(externalUserId)
        })
        return recipients
      },
      { initialProps: { customers, defaultValue: ['wm3'] } },
    )
    rerender({ customers: [...customers].reverse(), defaultValue: ['wm3'] })
    expect(result.current.customers[0]?.externalUserId).toBe('wm3')
    expect(wrong).toEqual([])
  })
})

describe('a list in a hundred pages', () => {
  it('is drawn at most 25 times, and not fetched again when it is opened again', async () => {
    const rows = Array.from({ length: 20000 }, (_, row) => ({ externalUserId: `wm${row}`, name: '王' }))
    const load = jest.fn(async (cursor = '0'): Promise<CustomerPage> => {
      const end = Number(cursor) + 200
      return {
        customers: rows.slice(Number(cursor), end),
        ...(end < rows.length && { nextCursor: String(end) }),
      }
    })
    let draws = 0
    const openCounted = () =>
      renderHook(() => {
        draws++
        return useRecipients({ load, searchIndex: createCustomerIndex })
      })
    const first = openCounted()
    await pass()
    expect(first.result.current.visible).toHaveLength(20000)
    expect(draws).toBeLessThanOrEqual(25)
    first.unmount()

    draws = 0
    const again = openCounted()
    expect(again.result.current.loading).toEqual({ phase: 'ready' })
    expect(again.result.current.visible).toHaveLength(20000)
    expect(draws).toBeLessThanOrEqual(2)
    expect(load).toHaveBeenCalledTimes(100)
  })
})

describe('search, letters and tags', () => {
  it('come together: letters by the index, found by pinyin, filtered by tags', async () => {
    const { result } = open({ customers, searchIndex: createCustomerIndex })
    expect(result.current.loading).toEqual({ phase: 'loading' })
    await pass()
    expect(shownNames(result.current)).toEqual(['Alice', '李四', '王二', '王小明'])
    expect(result.current.groups.map(({ letter, count }) => letter + String(count))).toEqual([
      'A1',
      'L1',
      'W2',
    ])
    expect(result.current.tags).toEqual(['vip', 'new'])

    act(() => result.current.setTagFilter({ tags: ['vip'], match: 'any' }))
    expect(shownNames(result.current)).toEqual(['Alice', '王小明'])
    expect(result.current.groups).toHaveLength(2)

    act(() => result.current.setQuery('wxm'))
    expect(shownNames(result.current)).toEqual(['王小明'])
    expect(result.current.groups).toEqual([])
    expect(result.current.highlight(0)).toEqual([{ field: 'name', start: 0, end: 3 }])
  })

  it('without an index find what is written, in the order given', () => {
    const { result } = open({ customers })
    expect(result.current.groups).toEqual([])
    act(() => result.current.setQuery('王'))
    expect(shownNames(result.current)).toEqual(['王小明', '王二'])
    act(() => result.current.setQuery(' '))
    expect(shownNames(result.current)).toEqual(names)
  })

  it('leave the choice alone', () => {
    const { result } = open({ customers, defaultValue: ['wm1'] })
    act(() => result.current.setQuery('王'))
    act(() => result.current.selection.select(result.current.visible))
    act(() => result.current.setQuery(''))
    expect(result.current.selection.snapshot().toArray()).toEqual(['wm0', 'wm1', 'wm3'])
  })
})

describe('a list page by page', () => {
  const pages: Record<string, CustomerPage> = {
    first: { customers: customers.slice(0, 2), nextCursor: 'second' },
    second: { customers: customers.slice(2) },
  }
  const load = (cursor = 'first'): Promise<CustomerPage> => Promise.resolve(pages[cursor] as CustomerPage)

  it('is loaded once, however often it is drawn, and again when asked', async () => {
    const spy = jest.fn(load)
    const { result, rerender } = open({ load: (cursor) => spy(cursor) })
    await pass()
    rerender({ load: (cursor) => spy(cursor) })
    expect(result.current.loading).toEqual({ phase: 'ready' })
    expect(shownNames(result.current)).toEqual(names)
    expect(spy).toHaveBeenCalledTimes(2)
    act(() => result.current.reload())
    await pass()
    expect(spy).toHaveBeenCalledTimes(4)
  })

  it('goes on after a failure', async () => {
    let isDown = true
    const { result } = open({
      load: (cursor) => (cursor && isDown ? Promise.reject(new Error('offline')) : load(cursor)),
    })
    await pass()
    expect(result.current.loading).toMatchObject({ phase: 'failed', failure: { code: 'network' } })
    expect(result.current.visible).toHaveLength(2)
    isDown = false
    act(() => result.current.retry())
    await pass()
    expect(result.current.visible).toHaveLength(4)
  })

  it('counts who is chosen and not there yet', async () => {
    const { result } = open({ load, defaultValue: ['wm3', 'gone'] })
    expect(result.current.selection.summary()).toMatchObject({ count: 2, unlisted: 2 })
    await pass()
    expect(result.current.selection.summary()).toMatchObject({ count: 2, unlisted: 1 })
    expect(result.current.selection.isSelected(3)).toBe(true)
  })

  it('works in StrictMode, whose first mount is undone', async () => {
    const { result } = renderHook(() => useRecipients({ load }), { wrapper: StrictMode })
    await pass()
    expect(result.current.visible).toHaveLength(4)
  })

  it('asks for no more pages once nobody looks', async () => {
    const spy = jest.fn(load)
    const { unmount } = open({ load: spy })
    unmount()
    await pass()
    expect(spy).toHaveBeenCalledTimes(1)
  })
})
