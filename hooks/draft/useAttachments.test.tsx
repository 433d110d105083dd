import { act, renderHook } from '@testing-library/react'
import { ShareKitProvider, useAttachments, type UseAttachmentsOptions } from 'taro-wecom-share'
import { createPickerHouse, file, pending } from '../../tests/support/openAttachmentPicker.tsx'

function openHook(options: UseAttachmentsOptions) {
  const { provided, choices } = createPickerHouse()
  const release = jest.fn()
  const pick = provided.pick && { ...provided.pick, release }
  const { result } = renderHook(() => useAttachments(options), {
    wrapper: ({ children }) => (
      <ShareKitProvider {...provided} {...{ pick }}>
        {children}
      </ShareKitProvider>
    ),
  })
  return { result, choices, release, ids: () => result.current.attachments.map(({ id }) => id) }
}

describe('what a host can ask of a draft’s attachments', () => {
  it('leaves what is the company’s where it is, and moves the rest around it', () => {
    const { result, ids } = openHook({
      defaultValue: [pending('a'), pending('ours', { locked: true }), pending('b'), pending('c')],
    })
    act(() => result.current.remove('ours'))
    act(() => result.current.move('ours', 0))
    expect(ids()).toEqual(['a', 'ours', 'b', 'c'])
    act(() => result.current.move('c', 0))
    expect(ids()).toEqual(['c', 'ours', 'a', 'b'])
  })

  it('knows nobody of another id', () => {
    const { result, ids } = openHook({ defaultValue: [pending('a')] })
    act(() => result.current.remove('stranger'))
    act(() => result.current.move('stranger', 0))
    expect(ids()).toEqual(['a'])
    expect(result.current.removed).toBeUndefined()
  })

  it('brings back the newest that was removed, and lets go of the file of the one before', () => {
    const { result, ids, release } = openHook({ defaultValue: [pending('a'), pending('b'), pending('c')] })
    act(() => result.current.remove('a'))
    expect(release).not.toHaveBeenCalled()
    act(() => result.current.remove('b'))
    expect(release.mock.calls).toEqual([[file('a')]])
    act(() => result.current.undo())
    expect(ids()).toEqual(['b', 'c'])
    expect(result.current.removed).toBeUndefined()
  })

  it('lets go of a file there is no room for', async () => {
    const { result, choices, release } = openHook({ defaultValue: [pending('a')], max: 2 })
    choices.push({ picked: [file('b'), file('c')], rejections: [] })
    await act(() => result.current.pick('file'))
    expect(result.current.attachments.map((one) => one.file?.name)).toEqual(['a', 'b'])
    expect(release.mock.calls).toEqual([[file('c')]])
  })
})
