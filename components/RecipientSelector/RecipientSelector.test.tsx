import { act, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import type { RecipientSelection, RecipientSelectorHandle } from 'taro-wecom-share'
import { createSelection } from 'taro-wecom-share/advanced'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createCustomerIndex } from 'taro-wecom-share/customer-search'
import {
  customersNamed,
  list,
  manyCustomers,
  names,
  openSelector,
  press,
  row,
  rows,
  scroll,
  settle,
  tap,
  ticked,
  type,
} from '../../tests/support/openRecipientSelector.tsx'
import { copied } from '../../tests/support/taroH5.ts'

const idsGiven = (listener: jest.Mock<void, [RecipientSelection]>) => listener.mock.lastCall?.[0].toArray()
const listener = () => jest.fn<void, [RecipientSelection]>()
const four = customersNamed('王小明', '李四', 'Alice', '王二')

describe('choosing', () => {
  it('ticks by a tap, tells the host, counts, and unticks by another', async () => {
    const onChange = listener()
    await openSelector({ customers: four, onChange })
    await tap(row('李四'))
    expect(ticked()).toEqual(['李四'])
    expect(idsGiven(onChange)).toEqual(['wm-李四'])
    expect(screen.getByRole('status').textContent).toBe('已选 1 位')
    await tap(row('李四'))
    expect(ticked()).toEqual([])
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('takes all that is shown, inverts it, and says so with a box of three states', async () => {
    const onChange = listener()
    await openSelector({ customers: four, onChange })
    const box = () => screen.getByRole('checkbox').getAttribute('aria-checked')
    expect(box()).toBe('false')
    await type('王')
    await press('全选')
    expect([box(), idsGiven(onChange)]).toEqual(['true', ['wm-王小明', 'wm-王二']])
    await type('')
    expect(box()).toBe('mixed')
    await press('反选')
    expect(idsGiven(onChange)).toEqual(['wm-李四', 'wm-Alice'])
    await press('清空')
    expect([box(), idsGiven(onChange)]).toEqual(['false', []])
  })

  it('shows a few of the chosen as chips that stay in their places and can be removed', async () => {
    const chips = () => [...document.querySelectorAll('.wqs-chip')].map(({ textContent }) => textContent)
    await openSelector({ customers: four, defaultValue: ['wm-王二', 'wm-Alice', 'wm-李四'] })
    expect(chips()).toEqual(['李四', 'Alice', '王二'])
    await tap(row('王小明'))
    expect(chips()).toEqual(['李四', 'Alice', '王二'])
    await tap(screen.getByRole('button', { name: '移除Alice' }))
    expect(chips()).toEqual(['李四', '王小明', '王二'])
    expect(ticked()).toEqual(['王小明', '李四', '王二'])
  })

  it('says how many an action left out, and takes no more than the most', async () => {
    const onChange = listener()
    await openSelector({ customers: four, max: 3, onChange })
    await press('全选')
    expect(screen.getByRole('alert').textContent).toBe('最多可选 3 位，还有 1 位未选上。')
    expect(idsGiven(onChange)).toHaveLength(3)
  })

  it('moves the one tick where only one may be chosen', async () => {
    await openSelector({ customers: four, max: 1 })
    expect(screen.queryByText('全选')).toBeNull()
    expect(list().getAttribute('aria-multiselectable')).toBe('false')
    await tap(row('李四'))
    await tap(row('Alice'))
    expect(ticked()).toEqual(['Alice'])
  })

  it('leaves alone whom the host disables, and shows why', async () => {
    const onChange = listener()
    const disabledReason = ({ name }: { name: string }) => (name === '李四' ? '今天已群发过' : undefined)
    await openSelector({ customers: four, disabledReason, onChange })
    expect(row('李四').textContent).toContain('今天已群发过')
    await tap(row('李四'))
    expect(onChange).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('有 1 位客户当前不能选择')
    await press('全选')
    expect(ticked()).toEqual(['王小明', 'Alice', '王二'])
  })

  it('shows the host’s choice and nothing else when it is controlled', async () => {
    const onChange = listener()
    const view = await openSelector({ customers: four, value: ['wm-李四'], onChange })
    await tap(row('Alice'))
    expect(idsGiven(onChange)).toEqual(['wm-李四', 'wm-Alice'])
    expect(ticked()).toEqual(['李四'])
    await view.update({ customers: four, value: ['wm-王二'], onChange })
    expect(ticked()).toEqual(['王二'])
  })

  it('draws one row again, and the bar, for a tick in twenty thousand', async () => {
    const drawn: string[] = []
    const renderCustomer = ({ name }: { name: string }) => {
      drawn.push(name)
      return name
    }
    await openSelector({ customers: manyCustomers(20_000), renderCustomer })
    drawn.length = 0
    await tap(rows()[3] as HTMLElement)
    expect(drawn).toEqual(['客户3'])
  })

  it('adds whom the member picks in WeCom, and counts those that are not in the list', async () => {
    const onChange = listener()
    const qy = {
      selectExternalContact: ({ success }: { success: (result: unknown) => void }) =>
        success({ errMsg: 'selectExternalContact:ok', userIds: ['wm-李四', 'wm-elsewhere'] }),
    }
    await openSelector({ customers: four, onChange }, { wecom: createWecomClient(qy as never) })
    await press('从企业微信选择')
    await settle()
    expect(idsGiven(onChange)).toEqual(['wm-李四', 'wm-elsewhere'])
    expect(screen.getByRole('status').textContent).toBe('已选 2 位 · 含列表外 1 位')
  })

  it('says when WeCom’s list did not open', async () => {
    const qy = {
      selectExternalContact: ({ fail }: { fail: (result: unknown) => void }) =>
        fail({ errMsg: 'selectExternalContact:fail no permission' }),
    }
    await openSelector({ customers: four }, { wecom: createWecomClient(qy as never) })
    await press('从企业微信选择')
    await settle()
    expect(screen.getByRole('alert').textContent).toContain('未能打开企业微信的客户列表')
    await press('复制错误信息')
    await settle()
    expect(screen.getByText('已复制')).toBeTruthy()
    expect(copied()).toContain('code: no-permission\nerrMsg: selectExternalContact:fail no permission')
  })
})

describe('loading', () => {
  it('says that it failed, copies why, and goes on when it is asked to', async () => {
    const pages = [
      Promise.reject(new Error('request:fail socket hang up')),
      Promise.resolve({ customers: four }),
    ]
    await openSelector({ load: () => pages.shift() ?? Promise.reject(new Error('no more')) })
    await settle()
    expect(screen.getByText('客户列表未能加载，请检查网络后重试。')).toBeTruthy()
    await press('复制错误信息')
    await settle()
    expect(copied()).toContain('code: network\nerrMsg: request:fail socket hang up')
    await press('重试')
    await settle()
    expect(names()).toHaveLength(4)
  })
})

describe('finding', () => {
  it('shows whom the search finds, with what it found, and everyone when it is cleared', async () => {
    await openSelector({ customers: four, searchIndex: createCustomerIndex })
    await type('wangx')
    expect(names()).toEqual(['王小明'])
    expect(document.querySelector('.wqs-row__hit')?.textContent).toBe('王小')
    await tap(screen.getByRole('button', { name: '清空搜索' }))
    expect(names()).toHaveLength(4)
    await waitFor(() => expect(document.querySelector('input')?.value).toBe(''))
  })

  it('hands the focus back to the search, each time that a button empties it, whatever its id', async () => {
    const leave = () => act(() => (document.activeElement as HTMLElement).blur())
    await openSelector({ customers: four, id: ':r1:' })
    for (const query of ['王', '李']) {
      await type(query)
      leave()
      await tap(screen.getByRole('button', { name: '清空搜索' }))
      expect(document.activeElement).toBe(document.querySelector('input'))
    }
    await type('zzz')
    leave()
    await press('查看全部客户')
    expect(document.activeElement).toBe(document.querySelector('input'))
  })

  it('says that nobody was found, and shows everyone again', async () => {
    await openSelector({ customers: four })
    await type('zzz')
    expect(names()).toEqual([])
    await press('查看全部客户')
    expect(names()).toHaveLength(4)
  })

  it('filters by any of the tags or all of them', async () => {
    const tagged = [['新'], ['新', '老'], ['老'], []].map((tags, at) => ({
      ...four[at],
      tags,
    })) as typeof four
    await openSelector({ customers: tagged })
    await press('标签')
    await tap(screen.getByRole('button', { name: '新' }))
    await tap(screen.getByRole('button', { name: '老' }))
    expect(names()).toEqual(['王小明', '李四', 'Alice'])
    await press('同时满足')
    expect(names()).toEqual(['李四'])
    await press('清除标签')
    expect(names()).toHaveLength(4)
  })

  it('goes to a letter', async () => {
    const people = ['白', '王', '张'].flatMap((family) =>
      Array.from({ length: 40 }, (_, at) => ({ externalUserId: `${family}${at}`, name: family })),
    )
    await openSelector({ customers: people, searchIndex: createCustomerIndex })
    expect([...document.querySelectorAll('.wqs-recipients__letter')].map((one) => one.textContent)).toEqual([
      'B',
      'W',
      'Z',
    ])
    await tap(document.querySelectorAll('.wqs-recipients__index > *')[1] as Element)
    expect(list().scrollTop).toBe(40 * 64 + 28)
    await scroll(list().scrollTop)
    expect(names()).toContain('王')
  })

  it('goes to a customer when the host asks, whatever its id, and says when they are not shown', async () => {
    const ref = createRef<RecipientSelectorHandle>()
    await openSelector({ customers: manyCustomers(500), ref, id: ':r1:' })
    const answers: (boolean | undefined)[] = []
    act(() => void answers.push(ref.current?.scrollTo('wm-400'), ref.current?.scrollTo('wm-nobody')))
    await settle()
    expect(names()).toContain('客户400')
    expect(answers).toEqual([true, false])
  })
})

it('tells one row and the summary of a tick', () => {
  const selection = createSelection()
  selection.setCustomers(manyCustomers(20_000))
  const told: string[] = []
  for (let position = 0; position < 26; position++)
    selection.subscribe(position, () => told.push(`${position}`))
  selection.subscribeSummary(() => told.push('summary'))
  selection.toggle(7)
  expect(told).toEqual(['7', 'summary'])
})
