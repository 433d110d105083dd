import { act, renderHook } from '@testing-library/react'
import { ShareKitProvider, useShareToExternalContact } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createShareStore } from '../../store/share/createShareStore.ts'

jest.mock('../../store/share/createShareStore.ts', () => {
  const actual = jest.requireActual<{ createShareStore: () => unknown }>(
    '../../store/share/createShareStore.ts',
  )
  return { ...actual, createShareStore: jest.fn(actual.createShareStore) }
})

it('makes no store before it is asked to share, and one from then on', async () => {
  const shareToExternalContact = jest.fn(({ success }: { success?: (result: unknown) => void }) =>
    success?.({}),
  )
  const wecom = createWecomClient({ shareToExternalContact })
  const { result } = renderHook(() => useShareToExternalContact({ message: { text: { content: '您好' } } }), {
    wrapper: ({ children }) => <ShareKitProvider wecom={wecom}>{children}</ShareKitProvider>,
  })
  expect(createShareStore).not.toHaveBeenCalled()
  for (const time of [1, 2]) {
    await act(async () => {
      expect((await result.current.share()).type).toBe('shared')
    })
    expect(shareToExternalContact).toHaveBeenCalledTimes(time)
  }
  expect(createShareStore).toHaveBeenCalledTimes(1)
})

it('tells the warnings of a message on the console, before it goes out', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const wecom = createWecomClient({
    shareToExternalContact: ({ success }: { success?: (result: unknown) => void }) => success?.({}),
  })
  const message = { text: { content: '您好，{{name}}' } }
  const { result } = renderHook(() => useShareToExternalContact({ message }), {
    wrapper: ({ children }) => <ShareKitProvider wecom={wecom}>{children}</ShareKitProvider>,
  })
  await act(async () => {
    expect((await result.current.share()).type).toBe('shared')
  })
  expect(warn).toHaveBeenCalledTimes(1)
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('unresolved-variable at text.content'))
})
