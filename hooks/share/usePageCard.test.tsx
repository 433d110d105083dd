import { renderHook } from '@testing-library/react'
import { readShareQuery, usePageCard } from 'taro-wecom-share'
import { toSharePayload } from 'taro-wecom-share/protocol'
import { getAccountInfoSync, page, useRouter } from '../../tests/support/taroH5.ts'

const card = { title: '春季新品', imgUrl: 'https://example.com/cover.png' }

beforeEach(() => {
  page.path = '/pages/product/index?stamp=AA'
  page.params = { id: '7', name: '春装 & 夏装', $taroTimestamp: '1800000000000', stamp: 'a' }
})

describe('usePageCard', () => {
  it('makes the card of the page it stands on, its query encoded, nothing of Taro’s in it', () => {
    const { result } = renderHook(() => usePageCard(card))
    expect(result.current()).toEqual({
      msgtype: 'miniprogram',
      miniprogram: {
        appid: 'wxOwnApp',
        ...card,
        page: '/pages/product/index.html?id=7&name=%E6%98%A5%E8%A3%85%20%26%20%E5%A4%8F%E8%A3%85',
      },
    })
  })

  it('carries the run’s own id, so that a visit can be counted for a share', () => {
    const { result } = renderHook(() => usePageCard({ ...card, query: { id: 7 } }))
    expect(result.current({ shareId: 'x-1' }).miniprogram.page).toBe(
      '/pages/product/index.html?id=7&shareId=x-1',
    )
  })

  it('names another page without this one’s query', () => {
    const { result } = renderHook(() => usePageCard({ ...card, page: 'pages/home/index' }))
    expect(result.current().miniprogram.page).toBe('pages/home/index.html')
  })

  it('goes on the wire as it is', () => {
    const { result } = renderHook(() => usePageCard(card))
    const attachment = result.current()
    expect(toSharePayload({ attachments: [attachment] }).attachments).toEqual([attachment])
  })

  it('leaves the appid open where there is none, for the check to say so', () => {
    getAccountInfoSync.mockImplementation(() => {
      throw new Error('not on H5')
    })
    const { result } = renderHook(() => usePageCard(card))
    expect(result.current().miniprogram.appid).toBe('')
    const { result: given } = renderHook(() => usePageCard({ ...card, appid: 'wxGiven' }))
    expect(given.current().miniprogram.appid).toBe('wxGiven')
  })
})

describe('readShareQuery', () => {
  it('reads the page in front, without what Taro adds', () => {
    expect(readShareQuery()).toEqual({ id: '7', name: '春装 & 夏装' })
  })

  it('reads the parameters that it is given', () => {
    expect(readShareQuery({ a: 1, b: '100%' })).toEqual({ a: '1', b: '100%' })
  })
})

it('makes a card without a page where it stands outside of one, and one with a page that it is given', () => {
  useRouter.mockReturnValue(null)
  try {
    const { result } = renderHook(() => [
      usePageCard(card),
      usePageCard({ ...card, page: 'pages/home/index' }),
    ])
    const pages = result.current.map((pageCard) => pageCard({ shareId: 'x-1' }).miniprogram.page)
    expect(pages).toEqual([undefined, 'pages/home/index.html?shareId=x-1'])
  } finally {
    useRouter.mockReturnValue(page)
  }
})
