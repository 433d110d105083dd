import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AttachmentPicker, type DraftAttachment, ShareKitProvider } from 'taro-wecom-share'
import { file, press, settle, tap } from '../../tests/support/openAttachmentPicker.tsx'

const card = (msgtype: 'link' | 'miniprogram', body: DraftAttachment['body']): DraftAttachment => ({
  id: 'card',
  msgtype,
  body,
  upload: { phase: 'none' },
})

async function edit(attachment: DraftAttachment, uploadCover?: () => Promise<string>) {
  const onChange = jest.fn()
  const pick = { kinds: () => [], pick: () => Promise.resolve({ picked: [file('c.png')], rejections: [] }) }
  render(
    <ShareKitProvider {...{ pick, uploadCover }}>
      <AttachmentPicker defaultValue={[attachment]} {...{ onChange }} />
    </ShareKitProvider>,
  )
  await tap(/个附件/)
  await press('编辑')
  const write = async (field: string, value: string): Promise<void> => {
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>(`#wqs-card-${field} input`)
      if (!found) throw new Error('not yet')
      return found
    })
    fireEvent.input(input, { target: { value } })
    await settle()
  }
  return { onChange, write }
}

describe('the editor of a card', () => {
  it.each([
    ['title', 64],
    ['desc', 512],
  ])('saves a %s of %d bytes, and none that is longer', async (field, max) => {
    const body = { title: '春茶', url: 'https://shop.example' }
    const { onChange, write } = await edit(card('link', body))
    const fitting = '春'.repeat(Math.floor(max / 3))
    await write(field, `${fitting}春`)
    await press('完成')
    expect(onChange).not.toHaveBeenCalled()
    await write(field, fitting)
    await press('完成')
    expect(onChange).toHaveBeenLastCalledWith([card('link', { ...body, [field]: fitting })])
  })

  it.each([' https://shop.example/a', 'https://shop.example/a \u200b', '\u2060https://shop.example/a\u00a0'])(
    'takes an address with what nobody sees around it, and saves it without: %j',
    async (typed) => {
      const body = { title: '春茶', url: 'https://shop.example' }
      const { onChange, write } = await edit(card('link', body))
      await write('url', typed)
      expect(screen.queryByText('链接地址应以 http:// 或 https:// 开头。')).toBeNull()
      await press('完成')
      expect(onChange).toHaveBeenLastCalledWith([card('link', { ...body, url: 'https://shop.example/a' })])
    },
  )

  it('shows a mini-program’s page as it will be sent, and wants its cover', async () => {
    const body = { title: '商城', appid: 'wx123', imgUrl: 'https://cdn.example/c.png' }
    const { onChange, write } = await edit(card('miniprogram', body))
    await write('page', 'pages/tea?id=1')
    expect(screen.getByText('实际打开：pages/tea.html?id=1')).not.toBeNull()
    await write('imgUrl', ' ')
    await press('完成')
    expect(onChange).not.toHaveBeenCalled()
    await write('imgUrl', body.imgUrl)
    await press('完成')
    expect(onChange).toHaveBeenLastCalledWith([card('miniprogram', { ...body, page: 'pages/tea?id=1' })])
  })

  it('keeps what was written when a cover fails, says why, and takes the next', async () => {
    const uploadCover = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce({ errMsg: 'uploadFile:fail timeout' })
      .mockResolvedValueOnce('https://cdn.example/new.png')
    const body = { title: '春茶', url: 'https://shop.example' }
    const { onChange, write } = await edit(card('link', body), uploadCover)
    await write('desc', '上新')
    await press('从手机选择封面')
    expect(screen.getByRole('alert').textContent).toContain('超时')
    await press('从手机选择封面')
    expect(screen.queryByRole('alert')).toBeNull()
    await press('完成')
    expect(onChange).toHaveBeenLastCalledWith([
      card('link', { ...body, desc: '上新', imgUrl: 'https://cdn.example/new.png' }),
    ])
  })

  it('says beside the button why it is off, and under a field what is wrong there', async () => {
    const { write } = await edit(card('link', { title: '春茶', url: 'https://shop.example' }))
    expect(screen.queryByText(/还差/)).toBeNull()
    await write('title', ' ')
    expect(screen.getByText('还差：标题')).not.toBeNull()
    await write('url', 'shop.example')
    expect(screen.getByText('还差：标题、链接地址')).not.toBeNull()
    const problem = screen.getByText('链接地址应以 http:// 或 https:// 开头。')
    expect(problem.closest('.wqs-field')?.querySelector('#wqs-card-url')).not.toBeNull()
  })

  it('counts in Chinese characters, because members do not know bytes', async () => {
    const { write } = await edit(card('link', { title: '春茶', url: 'https://shop.example' }))
    await write('title', '春'.repeat(20))
    expect(screen.getByText('约可再写 1 个汉字')).not.toBeNull()
    await write('title', '春'.repeat(30))
    expect(screen.getByText('太长了，请再删 9 个字')).not.toBeNull()
  })

  it('takes a cover from the phone in place of an address, and lets go of it', async () => {
    const body = { title: '春茶', url: 'https://shop.example' }
    const { onChange } = await edit(card('link', body), () => Promise.resolve('https://cdn.example/c.png'))
    expect(document.querySelector('#wqs-card-imgUrl')).toBeNull()
    await press('从手机选择封面')
    expect(document.querySelector('.wqs-field__picture')?.getAttribute('src')).toBe(
      'https://cdn.example/c.png',
    )
    await press('移除封面')
    await press('完成')
    expect(onChange).toHaveBeenLastCalledWith([card('link', body)])
  })

  it('leaves the card as it was when it is closed', async () => {
    const { onChange, write } = await edit(card('link', { title: '春茶', url: 'https://a.example' }))
    await write('title', '别的')
    await press('取消')
    expect(onChange).not.toHaveBeenCalled()
    expect(document.querySelector('#wqs-card-title')).toBeNull()
  })
})
