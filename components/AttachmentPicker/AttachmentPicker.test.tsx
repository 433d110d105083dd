import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import {
  AttachmentPicker,
  type AttachmentPickerHandle,
  enUS,
  ShareButton,
  ShareDraftProvider,
  ShareKitProvider,
  useShareDraft,
} from 'taro-wecom-share'
import { createMediaFailure } from 'taro-wecom-share/protocol'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createSimulator } from 'taro-wecom-share/simulator'
import {
  createPickerHouse,
  file,
  NOW,
  pending,
  press,
  settle,
  tap,
  tiles,
} from '../../tests/support/openAttachmentPicker.tsx'
import { copied } from '../../tests/support/taroH5.ts'

describe('AttachmentPicker', () => {
  it('takes what the member picks, lists what was refused with its reason, and uploads the rest', async () => {
    const { choices, open, uploads, clock } = createPickerHouse()
    const onChange = jest.fn()
    const failure = createMediaFailure('wrong-type', undefined, { format: 'heic' })
    choices.push({ picked: [file('a.jpg')], rejections: [{ name: 'b.heic', failure }] })
    open({ onChange })
    await tap('添加附件')
    await press('图片')
    expect(screen.getByRole('alert').textContent).toContain('「b.heic」是 HEIC 格式')
    expect(tiles()).toEqual(['a.jpg'])
    await act(async () => {
      uploads[0]?.progress(450)
      clock.advance(100)
    })
    expect(screen.getByText('45%')).not.toBeNull()
    uploads[0]?.finish({ mediaid: 'M', uploadedAt: NOW })
    await settle()
    expect(screen.queryByText('45%')).toBeNull()
    expect(onChange).toHaveBeenLastCalledWith([
      expect.objectContaining({
        msgtype: 'image',
        upload: { phase: 'ready', mediaid: 'M', uploadedAt: NOW },
      }),
    ])
  })

  it('says why an upload failed and tries again when it is asked to', async () => {
    const { open, uploads } = createPickerHouse()
    open({ defaultValue: [pending('a.pdf')] })
    uploads[0]?.fail({ errcode: 48002, errmsg: 'api forbidden' })
    await settle()
    await tap(/，a\.pdf$/)
    expect(screen.getByRole('alert').textContent).toContain('请联系管理员开通')
    await press('复制错误信息')
    expect(copied()).toContain('errMsg: api forbidden\nerrCode: 48002')
    expect(screen.getByText('已复制')).toBeTruthy()
    await press('重试')
    expect(uploads).toHaveLength(2)
  })

  it('removes by the sign in the corner of a tile, and offers none where the company set it', async () => {
    const { open } = createPickerHouse()
    const onChange = jest.fn()
    open({ defaultValue: [pending('a.pdf'), pending('b.pdf', { locked: true })], onChange })
    expect(screen.queryByRole('button', { name: '移除第 2 项' })).toBeNull()
    await tap('移除第 1 项')
    expect(tiles()).toEqual(['b.pdf'])
    expect(screen.getByText('已移除「a.pdf」')).not.toBeNull()
  })

  it('says how small a small file is, and keeps the extension of a long name', () => {
    const name = `${'很长的报价单'.repeat(6)}.pdf`
    const { open } = createPickerHouse()
    const { container } = open({ defaultValue: [pending('a', { file: file(name, 3 * 1024) })] })
    expect(screen.getByText('3 KB')).not.toBeNull()
    const [stem, ending] = container.querySelectorAll('.wqs-attach__name taro-text-core')
    expect([stem?.textContent, ending?.textContent]).toEqual(['很长的报价单'.repeat(6), '.pdf'])
  })

  it('removes with undo, aborting the upload, and puts it back where it was', async () => {
    const { open, aborted, uploads } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('b'), pending('c')] })
    await tap(/，b$/)
    await press('移除')
    expect(tiles()).toEqual(['a', 'c'])
    expect(aborted).toEqual(['b'])
    await press('撤销')
    expect(tiles()).toEqual(['a', 'b', 'c'])
    expect(uploads.filter(({ name }) => name === 'b')).toHaveLength(2)
  })

  it('moves by buttons, and by mouse', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a'), pending('b'), pending('c')] })
    await tap(/，c$/)
    await press('前移')
    expect(tiles()).toEqual(['a', 'c', 'b'])
    fireEvent(screen.getByRole('button', { name: /，a$/ }), new Event('pointerdown', { bubbles: true }))
    await settle()
    fireEvent(screen.getByRole('button', { name: /，b$/ }), new Event('pointerenter'))
    await settle()
    expect(tiles()).toEqual(['c', 'b', 'a'])
  })

  it('leaves what is the company’s alone', async () => {
    const { open } = createPickerHouse()
    const ref = createRef<AttachmentPickerHandle>()
    open({ defaultValue: [pending('ours', { locked: true }), pending('mine')], ref })
    await tap(/，ours$/)
    expect(screen.getByText('由公司指定，不能修改')).not.toBeNull()
    expect(screen.queryByText('移除')).toBeNull()
    expect(screen.queryByText('后移')).toBeNull()
    act(() => ref.current?.clear())
    await settle()
    expect(tiles()).toEqual(['ours'])
  })

  it('offers no more than there is room for, and nothing at all where nothing may change', async () => {
    const { open, pick, choices } = createPickerHouse()
    choices.push({ picked: [file('b')], rejections: [] })
    const view = open({ defaultValue: [pending('a')], max: 2, kinds: ['file'] })
    await tap('添加附件')
    expect(pick).toHaveBeenCalledWith('file', 1)
    expect(screen.queryByRole('button', { name: '添加附件' })).toBeNull()
    view.unmount()
    open({ defaultValue: [pending('a')], readOnly: true })
    expect(screen.queryByRole('button', { name: '添加附件' })).toBeNull()
    await tap(/，a$/)
    expect(screen.queryByText('移除')).toBeNull()
  })

  it('shows the host’s list and nothing else when it is controlled', async () => {
    const { open, choices } = createPickerHouse()
    choices.push({ picked: [file('b')], rejections: [] })
    const onChange = jest.fn()
    open({ value: [pending('a')], onChange, kinds: ['file'] })
    await tap('添加附件')
    expect(onChange).toHaveBeenCalledWith([
      expect.objectContaining({ id: 'a' }),
      expect.objectContaining({ file: file('b') }),
    ])
    expect(tiles()).toEqual(['a'])
  })

  it('aborts what is under way when it goes away', () => {
    const { open, aborted } = createPickerHouse()
    open({ defaultValue: [pending('a')] }).unmount()
    expect(aborted).toEqual(['a'])
  })

  it('speaks English', () => {
    const { open } = createPickerHouse()
    open({ locale: enUS, defaultValue: [pending('a')] })
    expect(screen.getByRole('button', { name: 'Attachment 1, File, a' })).not.toBeNull()
  })

  it('writes a link: title counted in bytes, address checked, cover uploaded', async () => {
    const uploadCover = jest.fn(() => Promise.resolve('https://cdn.example/c.png'))
    const { open, choices } = createPickerHouse({ uploadCover })
    choices.push({ picked: [file('cover.png')], rejections: [] })
    const onChange = jest.fn()
    open({ kinds: ['image', 'link'], onChange })
    await tap('添加附件')
    await press('链接')
    const type = async (id: string, value: string): Promise<void> => {
      const input = await waitFor(() => {
        const found = document.querySelector<HTMLInputElement>(`#wqs-card-${id} input`)
        if (!found) throw new Error('not yet')
        return found
      })
      fireEvent.input(input, { target: { value } })
      await settle()
    }
    await type('title', '春'.repeat(22))
    expect(screen.getByText('太长了，请再删 1 个字').className).toContain('over')
    await type('title', '春茶上新')
    expect(screen.getByText('约可再写 17 个汉字').className).not.toContain('over')
    await type('url', 'shop.example')
    expect(screen.getByText('链接地址应以 http:// 或 https:// 开头。')).not.toBeNull()
    await press('完成')
    expect(onChange).not.toHaveBeenCalled()
    await type('url', 'https://shop.example')
    await press('从手机选择封面')
    await press('完成')
    expect(onChange).toHaveBeenCalledWith([
      expect.objectContaining({
        msgtype: 'link',
        upload: { phase: 'none' },
        body: { title: '春茶上新', url: 'https://shop.example', imgUrl: 'https://cdn.example/c.png' },
      }),
    ])
  })

  it('shares the draft in the member’s order, waiting for what is still under way', async () => {
    const simulator = createSimulator({ latencyMs: 0 })
    const wecom = createWecomClient(() => simulator.qy, {
      getSystemInfoSync: () => simulator.getSystemInfoSync(),
    })
    const resolveMedia = jest.fn(() => Promise.resolve({ mediaid: 'POSTER', uploadedAt: NOW }))
    const { uploads, provided } = createPickerHouse({ wecom, resolveMedia })
    function Composer() {
      const poster = { id: 'poster', msgtype: 'image', body: {}, source: { key: 'poster' } } as const
      const draft = useShareDraft({ defaultValue: { text: '新品', attachments: [pending('a'), poster] } })
      return (
        <ShareDraftProvider draft={draft}>
          <AttachmentPicker />
          <ShareButton />
        </ShareDraftProvider>
      )
    }
    render(
      <ShareKitProvider {...provided}>
        <Composer />
      </ShareKitProvider>,
    )
    await tap(/，图片$/)
    await press('前移')
    await tap('群发给客户')
    await settle()
    expect(simulator.assistant.pending).toBeNull()
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await waitFor(() => expect(simulator.assistant.pending).not.toBeNull())
    expect(simulator.assistant.pending?.message).toEqual({
      text: { content: '新品' },
      attachments: [
        { msgtype: 'image', image: { mediaid: 'POSTER' } },
        { msgtype: 'file', file: { mediaid: 'A' } },
      ],
    })
  })
})
