/** Taro's H5 APIs for unit tests: the page's life cycle, its address and what jsdom cannot do are in the test's hand. */
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

export const page = { path: '/pages/product/index', params: {} as Record<string, string> }

export const useRouter = jest.fn<typeof page | null, []>(() => page)
export const getCurrentInstance = () => ({ router: page })
export const getAccountInfoSync = jest.fn(() => ({ miniProgram: { appId: 'wxOwnApp' } }))

export const showToast = jest.fn<Promise<unknown>, [{ title: string }]>(() => Promise.resolve())
export const setClipboardData = jest.fn<Promise<unknown>, [{ data: string }]>(() => Promise.resolve())
/** What was put on the clipboard last. */
export const copied = (): string | undefined => setClipboardData.mock.calls.at(-1)?.[0].data
export const previewImage = jest.fn<Promise<unknown>, [{ urls: string[] }]>(() => Promise.resolve())
export const getWindowInfo = () => ({ screenHeight: 800 })
export const uploadFile = jest.fn()
export const request = jest.fn()

/** The phone's storage. */
export const stored = new Map<string, unknown>()
export const getStorageSync = (key: string): unknown => stored.get(key) ?? ''
export const setStorageSync = (key: string, value: unknown): void => void stored.set(key, value)
export const removeStorageSync = (key: string): void => void stored.delete(key)
export const getStorageInfoSync = () => ({ keys: [...stored.keys()] })

const onHide = new Set<() => void>()
export const onAppHide = (listener: () => void): void => void onHide.add(listener)
export const offAppHide = (listener: () => void): void => void onHide.delete(listener)
/** The app goes to the background. */
export function hideApp(): void {
  for (const listener of [...onHide]) listener()
}
