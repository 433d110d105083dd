/** Taro's H5 APIs of unit tests, and those that the documents' examples call beside them. */
export * from '../support/taroH5.ts'

export const request = jest.fn(
  (_parameters: {
    readonly url: string
    readonly data: unknown
  }): Promise<{ readonly statusCode: number; readonly data?: unknown }> =>
    Promise.resolve({ statusCode: 200 }),
)
export const uploadFile = jest.fn<unknown, [{ readonly url: string; readonly fileName?: string }]>()
export const getStorageSync = jest.fn(() => 'token')
export const reportEvent = jest.fn()
export const useShareAppMessage = jest.fn()
