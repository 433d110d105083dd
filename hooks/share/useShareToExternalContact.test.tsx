import { act, renderHook } from '@testing-library/react'
import {
  createShareDraft,
  type NewAttachment,
  ShareKitProvider,
  useShareToExternalContact,
  type UseShareOptions,
} from 'taro-wecom-share'
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

describe('the warnings of a message that is made as the run goes', () => {
  const link = { title: '春茶', url: 'https://shop.example/tea' }
  const attachment = { msgtype: 'link', link } as const
  const media = { mediaid: 'M', uploadedAt: Date.now() }
  const draftOf = (attachments: readonly NewAttachment[]) =>
    createShareDraft({
      defaultValue: { attachments },
      upload: { upload: () => ({ done: Promise.resolve(media), abort: () => undefined }) },
    })
  const file = { path: 'a', name: 'a.jpg', size: 1000 }

  it.each<[string, UseShareOptions, string]>([
    [
      'what beforeShare answers',
      { message: { text: { content: '您好' } }, beforeShare: () => ({ attachments: [attachment] }) },
      'cover-missing at attachments.0.link.imgUrl',
    ],
    [
      'a draft',
      { draft: draftOf([{ id: 'a', msgtype: 'link', body: link }]) },
      'cover-missing at attachments.0.link.imgUrl',
    ],
    [
      'a draft whose media are still to be uploaded',
      {
        draft: draftOf([
          { id: 'a', msgtype: 'image', body: {}, file },
          { id: 'b', msgtype: 'link', body: link },
        ]),
      },
      'cover-missing at attachments.1.link.imgUrl',
    ],
  ])('tells those of %s on the console, once', async (_what, options, told) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wecom = createWecomClient({
      shareToExternalContact: ({ success }: { success?: (result: unknown) => void }) => success?.({}),
    })
    const { result } = renderHook(() => useShareToExternalContact(options), {
      wrapper: ({ children }) => <ShareKitProvider wecom={wecom}>{children}</ShareKitProvider>,
    })
    await act(async () => {
      expect((await result.current.share()).type).toBe('shared')
    })
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([`taro-wecom-share: ${told}`])
  })
})
