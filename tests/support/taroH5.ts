/** Taro's real H5 APIs for unit tests, with the page's life cycle and what jsdom cannot do in the test's hand. */
import { useEffect } from 'react'

const onShow = new Set<() => void>()

/** The page is shown again, as after the assistant has closed. */
export function showPage(): void {
  for (const listener of [...onShow]) listener()
}

export function useDidShow(listener: () => void): void {
  useEffect(() => {
    onShow.add(listener)
    return () => void onShow.delete(listener)
  })
}

export const showToast = jest.fn((_options: { title: string }) => Promise.resolve({ errMsg: 'showToast:ok' }))
export const setClipboardData = jest.fn((_options: { data: string }) =>
  Promise.resolve({ errMsg: 'setClipboardData:ok' }),
)
