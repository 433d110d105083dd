import { act, render, screen, waitFor } from '@testing-library/react'
import { lazy, Suspense } from 'react'
import { type CustomerPage, enUS, RecipientSelector } from 'taro-wecom-share'
import {
  customersNamed,
  key,
  list,
  manyCustomers,
  names,
  openSelector,
  press,
  rows,
  scroll,
  settle,
  ticked,
  type,
} from '../../tests/support/openRecipientSelector.tsx'

const four = customersNamed('王小明', '李四', 'Alice', '王二')

describe('the list', () => {
  it('has as many elements for twenty thousand customers as for two hundred, wherever it is', async () => {
    const count = () => document.querySelectorAll('.wqs-recipients *').length
    const view = await openSelector({ customers: manyCustomers(200) })
    const few = count()
    view.unmount()
    await openSelector({ customers: manyCustomers(20_000) })
    expect(count()).toBe(few)
    await scroll(64 * 10_000)
    expect(count()).toBe(few)
    expect(names()).toContain('客户10000')
  })

  it('grows page by page, keeps what came when a page fails, and goes on from there', async () => {
    const pages: (() => Promise<CustomerPage>)[] = [
      async () => ({ customers: customersNamed('甲'), nextCursor: '2' }),
      () => Promise.reject(new Error('offline')),
      async () => ({ customers: customersNamed('乙') }),
    ]
    const load = jest.fn((_cursor?: string) => (pages.shift() as () => Promise<CustomerPage>)())
    await openSelector({ load })
    await waitFor(() => expect(screen.getByText(/已加载 1 位客户/)).not.toBeNull())
    expect(names()).toEqual(['甲'])
    await press('重试')
    await waitFor(() => expect(names()).toEqual(['甲', '乙']))
    expect(load).toHaveBeenLastCalledWith('2')
  })

  it('begins at the top with another search, and stays where it is when more pages come', async () => {
    let giveMore = (_page: CustomerPage): void => undefined
    const load = (cursor?: string): Promise<CustomerPage> =>
      cursor === undefined
        ? Promise.resolve({ customers: manyCustomers(500), nextCursor: '2' })
        : new Promise((resolve) => (giveMore = resolve))
    await openSelector({ load })
    await waitFor(() => expect(names()).toContain('客户0'))
    await scroll(64 * 200)
    giveMore({ customers: customersNamed('甲') })
    await settle()
    expect([list().scrollTop, names().includes('客户200')]).toEqual([64 * 200, true])
    await type('客户')
    expect([list().scrollTop, names().includes('客户0')]).toEqual([0, true])
  })

  it('stays where it is when a Suspense boundary hides it and shows it again', async () => {
    let arrive = (_module: { default: () => null }): void => undefined
    const Late = lazy(() => new Promise<{ default: () => null }>((resolve) => (arrive = resolve)))
    const draw = (hasLate: boolean) => (
      <Suspense>
        <RecipientSelector customers={manyCustomers(500)} />
        {hasLate && <Late />}
      </Suspense>
    )
    const view = render(draw(false))
    await settle()
    await type('客户')
    await scroll(64 * 200)
    view.rerender(draw(true))
    expect(screen.queryByRole('listbox')).toBeNull()
    arrive({ default: () => null })
    await settle()
    expect([list().scrollTop, names().includes('客户200')]).toEqual([64 * 200, true])
  })

  it('says that it is loading, and that there is nobody', async () => {
    const view = await openSelector({ load: () => new Promise(() => undefined) })
    expect(screen.getByText('正在加载客户…')).not.toBeNull()
    view.unmount()
    await openSelector({ customers: [] })
    expect(screen.getByText('还没有客户')).not.toBeNull()
  })

  it('draws a customer without name or avatar, one in Arabic, an emoji, and one whose remark is no text', async () => {
    const odd = [
      { externalUserId: '1' },
      { externalUserId: '2', name: 'محمد' },
      { externalUserId: '3', name: '👨‍👩‍👧‍👦', remark: '一家' },
      { externalUserId: '4', name: '长'.repeat(200), tags: null },
      { externalUserId: '5', name: null, remark: 5, corpName: {} },
      null,
    ]
    await openSelector({ customers: odd as never })
    expect(names().slice(0, 3)).toEqual(['未命名客户', 'محمد', '一家 (👨‍👩‍👧‍👦)'])
    expect(screen.getByText('有 1 位客户资料不全，未列出。')).not.toBeNull()
  })

  it('draws an avatar over the face that stands for one which does not come', async () => {
    const avatar = 'https://wework.qpic.cn/a"b/0'
    await openSelector({ customers: [{ externalUserId: '1', name: '甲', avatar }, ...customersNamed('乙')] })
    const faces = rows().map((row) => row.querySelector<HTMLElement>('.wqs-row__face'))
    expect(faces.map((face) => face?.style.getPropertyValue('--wqs-face'))).toEqual([
      'url("https://wework.qpic.cn/a\\"b/0")',
      '',
    ])
  })

  it('draws a customer as the host wants, and speaks English', async () => {
    await openSelector({ customers: four, locale: enUS, renderCustomer: ({ name }) => `<${name}>` })
    expect(rows()[1]?.textContent).toBe('<李四>')
    expect(screen.getByRole('status').textContent).toBe('0 selected')
  })
})

describe('the keyboard', () => {
  const arrowDown = async (field: HTMLElement): Promise<KeyboardEvent> => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, keyCode: 40 })
    act(() => void field.dispatchEvent(event))
    await settle()
    return event
  }
  const current = () => {
    const id = list().getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.querySelector('.wqs-row__name')?.textContent
  }

  it('moves, jumps and ticks', async () => {
    await openSelector({ customers: manyCustomers(500) })
    Object.defineProperty(list(), 'clientHeight', { value: 600 })
    await key('ArrowDown')
    await key('ArrowDown')
    expect(current()).toBe('客户1')
    await key(' ')
    expect(ticked()).toEqual(['客户1'])
    await key('End')
    expect(current()).toBe('客户499')
    await key('ArrowDown')
    expect(current()).toBe('客户499')
    await key('PageUp')
    await key('ArrowUp')
    await key('Enter')
    expect(ticked()).toEqual([current()])
    await key('Home')
    expect([current(), list().scrollTop]).toEqual(['客户0', 0])
    await key('a', { ctrlKey: true })
    expect(screen.getByRole('status').textContent).toBe('已选 500 位')
  })

  it('takes what is typed in the list to the search, and the arrow down back to the list', async () => {
    await openSelector({ customers: four })
    list().focus()
    await key('w')
    expect(document.activeElement?.tagName).toBe('INPUT')
    const down = await arrowDown(document.activeElement as HTMLElement)
    expect(document.activeElement).toBe(list())
    expect(down.defaultPrevented).toBe(true)
  })

  // React's useId gives the first.
  it.each([':r1:', '1', '#a .b', '"]'])('finds its parts when the host’s id is %j', async (id) => {
    await openSelector({ customers: manyCustomers(500), id })
    await scroll(64 * 200)
    await type('客户')
    expect([list().scrollTop, names().includes('客户0')]).toEqual([0, true])
    await key('w')
    expect(document.activeElement?.tagName).toBe('INPUT')
    await arrowDown(document.activeElement as HTMLElement)
    expect(document.activeElement).toBe(list())
    await key('ArrowDown')
    expect(current()).toBe('客户0')
  })
})
