import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  enUS,
  type Material,
  MaterialPicker,
  type MaterialPort,
  ShareKitProvider,
  createShareDraft,
} from 'taro-wecom-share'
import type { MaterialPage, MaterialPickerProps, MaterialQuery } from 'taro-wecom-share/advanced'
import { createManualClock, type ManualClock } from 'taro-wecom-share/simulator'
import { copied } from '../../tests/support/taroH5.ts'

const spring: Material = {
  id: 'spring',
  version: '3',
  title: '春茶上新',
  text: '春茶到了',
  attachments: [{ msgtype: 'link', body: { title: '春茶', url: 'https://example.com/tea' } }],
}
const promise: Material = { id: 'promise', version: '1', title: '退换承诺', editable: false }

const NEVER = new Promise<MaterialPage>(() => undefined)
let clock: ManualClock
const asked: MaterialQuery[] = []
beforeEach(() => {
  clock = createManualClock(1_800_000_000_000)
  asked.length = 0
})

/** Each page answers one question, in the order in which they are asked. */
async function open(
  pages: readonly (() => MaterialPage | Promise<MaterialPage>)[],
  props: Partial<MaterialPickerProps> = {},
) {
  const waiting = [...pages]
  const list: MaterialPort['list'] = async (query) => {
    asked.push(query)
    return (waiting.shift() ?? (() => NEVER))()
  }
  const view = render(
    <ShareKitProvider clock={clock}>
      <MaterialPicker materials={{ list }} {...props} />
    </ShareKitProvider>,
  )
  await waitFor(() => search())
  await pass(0)
  return view
}

const pass = (ms: number) =>
  act(async () => {
    clock.advance(ms)
    await new Promise((resolve) => setTimeout(resolve))
  })
const press = async (name: string) => {
  fireEvent.click(screen.getByText(name))
  await pass(0)
}
const search = () => {
  const input = document.querySelector('input')
  // Taro's element draws its field some time after React.
  if (!input) throw new Error('not drawn yet')
  return input
}
const type = (text: string) => fireEvent.input(search(), { target: { value: text } })
const rows = () => [...document.querySelectorAll('.wqs-material__row')].map(({ textContent }) => textContent)
const status = () => screen.getByRole('status').textContent

describe('what the library has', () => {
  it('is told with its words, how many attachments, and whether they may be changed', async () => {
    await open([() => ({ materials: [spring, promise] })])
    expect(rows()).toEqual(['春茶上新春茶到了1 个附件', '退换承诺不可修改'])
    expect(status()).toBe('')
  })

  it('is loading until the answer is there, and empty where it has nothing', async () => {
    let answer = (_page: MaterialPage): void => undefined
    await open([() => new Promise((resolve) => (answer = resolve))])
    expect(status()).toBe('正在加载…')
    answer({ materials: [] })
    await pass(0)
    expect(status()).toBe('没有找到素材')
  })

  it('comes page by page, each material once, though the library changes between two pages', async () => {
    await open([
      () => ({ materials: [spring], nextCursor: '1' }),
      () => ({ materials: [spring, promise], nextCursor: undefined }),
    ])
    await press('加载更多')
    expect(rows()).toHaveLength(2)
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, '1'])
    expect(screen.queryByText('加载更多')).toBeNull()
  })

  it('is read with care: a row without a title is left out, and an answer without rows is a failure', async () => {
    const odd = [{ id: 'x' }, null, { ...promise, text: null, attachments: null }]
    const { unmount } = await open([() => ({ materials: odd as never })])
    expect(rows()).toEqual(['退换承诺不可修改'])
    unmount()
    await open([() => ({ error: 'none' }) as never])
    expect(status()).toContain('素材没能加载，请稍后重试。')
  })
})

describe('a library that cannot be reached', () => {
  it('says that the network is gone, keeps what had come, and goes on from there', async () => {
    await open([
      () => ({ materials: [spring], nextCursor: '1' }),
      () => Promise.reject(new Error('request:fail socket hang up')),
      () => ({ materials: [promise] }),
    ])
    await press('加载更多')
    expect(status()).toContain('网络不可用，素材没能加载，请检查网络后重试。')
    expect(rows()).toHaveLength(1)
    await press('复制错误信息')
    expect(copied()).toContain('code: network\nerrMsg: request:fail socket hang up')
    await press('重试')
    expect(rows()).toHaveLength(2)
  })

  it('says otherwise that it failed, because a network that works need not be checked', async () => {
    await open([() => Promise.reject(Object.assign(new Error('oops'), { status: 500 }))])
    expect(status()).toContain('素材没能加载，请稍后重试。')
  })

  it('is given up after 30 seconds without an answer, and what comes then is dropped', async () => {
    let answer = (_page: MaterialPage): void => undefined
    await open([() => new Promise((resolve) => (answer = resolve)), () => ({ materials: [promise] })])
    await pass(29_999)
    expect(status()).toBe('正在加载…')
    await pass(1)
    expect(status()).toContain('重试')
    answer({ materials: [spring] })
    await pass(0)
    expect(rows()).toEqual([])
    await press('重试')
    expect(rows()).toEqual(['退换承诺不可修改'])
  })

  it('leaves no timer when the member goes', async () => {
    const { unmount } = await open([])
    unmount()
    expect(clock.timerCount).toBe(0)
  })
})

describe('looking for a material', () => {
  it('asks 300 ms after the last key, and drops the answer to an older question', async () => {
    let late = (_page: MaterialPage): void => undefined
    await open([
      () => ({ materials: [] }),
      () => new Promise((resolve) => (late = resolve)),
      () => ({ materials: [promise] }),
    ])
    type('春')
    await pass(299)
    type('春茶')
    await pass(300)
    type('退换')
    await pass(300)
    expect(asked.map(({ query }) => query)).toEqual(['', '春茶', '退换'])
    late({ materials: [spring] })
    await pass(0)
    expect(rows()).toEqual(['退换承诺不可修改'])
  })

  it('asks for a category, which stays to be seen while its materials are loading', async () => {
    await open([() => ({ materials: [spring, promise], categories: ['上新', '活动'] })])
    await press('活动')
    expect(asked.at(-1)).toMatchObject({ query: '', category: '活动' })
    expect(screen.getByRole('button', { name: '活动' }).getAttribute('aria-pressed')).toBe('true')
    expect(rows()).toEqual([])
    await press('全部')
    expect(asked.at(-1)?.category).toBeUndefined()
  })
})

it('fills the draft with what is taken, and tells the host', async () => {
  const draft = createShareDraft()
  const onPick = jest.fn()
  await open([() => ({ materials: [spring] })], { draft, onPick, locale: enUS })
  expect(rows()).toEqual(['春茶上新春茶到了1 attachment'])
  await press('春茶上新')
  expect(draft.getState()).toMatchObject({ text: '春茶到了', attachments: [{ materialId: 'spring' }] })
  expect(onPick).toHaveBeenCalledWith(spring)
})
