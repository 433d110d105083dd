import { act, fireEvent, screen } from '@testing-library/react'
import { createRef } from 'react'
import type { AttachmentPickerHandle, PickedFile } from 'taro-wecom-share'
import {
  createPickerHouse,
  file,
  pending,
  press,
  settle,
  tap,
  tiles,
} from '../../tests/support/openAttachmentPicker.tsx'
import { copied } from '../../tests/support/taroH5.ts'

const tile = (name: string) => screen.getByRole('button', { name: new RegExp(`，${name}$`) })

/** jsdom has no pointer events. */
async function point(name: string, type: string, pointerType: string) {
  const target = tile(name)
  Object.assign(target, { releasePointerCapture: jest.fn() })
  const bubbles = type === 'pointerdown'
  fireEvent(target, Object.assign(new Event(type, { bubbles }), { pointerType, pointerId: 1 }))
  await settle()
  return target
}

describe('the member’s order', () => {
  it('changes under a finger that moves the selected tile, and under no other: it scrolls the page', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('b'), pending('c')] })
    await point('a', 'pointerdown', 'touch')
    await point('c', 'pointerenter', 'touch')
    expect(tiles()).toEqual(['a', 'b', 'c'])
    await tap(/，a$/)
    const target = await point('a', 'pointerdown', 'touch')
    expect(
      (target as unknown as { releasePointerCapture: jest.Mock }).releasePointerCapture,
    ).toHaveBeenCalled()
    await point('c', 'pointerenter', 'touch')
    expect(tiles()).toEqual(['b', 'c', 'a'])
  })

  it('stays once the button is let go', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('b')] })
    await point('a', 'pointerdown', 'mouse')
    fireEvent(tile('a'), new Event('pointerup', { bubbles: true }))
    await point('b', 'pointerenter', 'mouse')
    expect(tiles()).toEqual(['a', 'b'])
  })

  it('is not followed by a press on the tile that was dragged', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('b')] })
    await point('a', 'pointerdown', 'mouse')
    await point('b', 'pointerenter', 'mouse')
    fireEvent.click(tile('a'))
    await settle()
    expect(screen.queryByText('移除')).toBeNull()
    await tap(/，a$/)
    expect(screen.getByText('移除')).not.toBeNull()
  })

  it('changes around what is the company’s', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('ours', { locked: true }), pending('b'), pending('c')] })
    await tap(/，b$/)
    await press('前移')
    expect(tiles()).toEqual(['b', 'ours', 'a', 'c'])
    expect(screen.queryByText('前移')).toBeNull()
    await press('后移')
    await press('后移')
    expect(tiles()).toEqual(['a', 'ours', 'c', 'b'])
    expect(screen.queryByText('后移')).toBeNull()
    await point('ours', 'pointerdown', 'mouse')
    await point('b', 'pointerenter', 'mouse')
    fireEvent.click(tile('b'))
    await settle()
    expect(screen.queryByText('移除')).toBeNull()
    expect(tiles()).toEqual(['a', 'ours', 'c', 'b'])
  })
})

describe('the room', () => {
  it('is not exceeded by undoing, by a second choice, nor by the host’s ref', async () => {
    const { open, choices, pick } = createPickerHouse()
    const ref = createRef<AttachmentPickerHandle>()
    open({ defaultValue: [pending('a')], max: 2, ref })
    await tap(/，a$/)
    await press('移除')
    choices.push({ picked: [file('b')], rejections: [] }, { picked: [file('c'), file('d')], rejections: [] })
    await act(() => Promise.all([ref.current?.pick('file'), ref.current?.pick('file')]))
    await settle()
    // One chooser at a time: the second call opened none.
    expect(tiles()).toEqual(['b'])
    await act(() => ref.current?.pick('file'))
    expect(tiles()).toEqual(['b', 'c'])
    expect(screen.getByRole('alert').textContent).toContain('「d」没有加入')
    expect(screen.queryByText('撤销')).toBeNull()
    await act(() => ref.current?.pick('file'))
    expect(pick).toHaveBeenCalledTimes(2)
  })
})

describe('a host', () => {
  it('that does not take a change over does not find it in the next one', async () => {
    const { open, choices } = createPickerHouse()
    const onChange = jest.fn()
    open({ value: [pending('a'), pending('b')], onChange, kinds: ['file'] })
    await tap(/，a$/)
    await press('移除')
    expect(tiles()).toEqual(['a', 'b'])
    choices.push({ picked: [file('c')], rejections: [] })
    await tap('添加附件')
    const [list] = onChange.mock.lastCall as [readonly { readonly file: PickedFile }[]]
    expect(list.map((one) => one.file.name)).toEqual(['a', 'b', 'c'])
  })

  it('takes up what failed, by its ref', async () => {
    const { open, uploads } = createPickerHouse()
    const ref = createRef<AttachmentPickerHandle>()
    open({ defaultValue: [pending('a')], ref })
    uploads[0]?.fail({ errcode: 40004 })
    await settle()
    expect(uploads).toHaveLength(1)
    act(() => ref.current?.retryAll())
    expect(uploads).toHaveLength(2)
  })

  it('reads why no picker opened', async () => {
    const { open, pick } = createPickerHouse()
    pick.mockImplementationOnce(() => Promise.reject(new Error('a word of nobody knows whom')))
    open({ kinds: ['file'] })
    await tap('添加附件')
    expect(screen.getByRole('alert').textContent).toContain('「添加附件」没有成功')
    await press('复制错误信息')
    expect(copied()).toContain('errMsg: a word of nobody knows whom')
  })
})
