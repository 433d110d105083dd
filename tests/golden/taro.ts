/** Taro's H5 APIs of unit tests, and those that the demo calls beside them. Without a backend. */
export * from '../support/taroH5.ts'

export const getSystemInfoSync = () => ({ windowWidth: 375, environment: undefined, platform: 'devtools' })
export const getStorageSync = () => ''
export const setStorageSync = () => undefined
export const setNavigationBarTitle = () => Promise.resolve()
export const request = () => Promise.reject(new Error('no backend'))
export const useShareAppMessage = () => undefined
