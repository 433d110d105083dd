import { fireEvent, render, screen } from '@testing-library/react'
import { type DraftAttachment, MessagePreview } from 'taro-wecom-share'

const card = (
  id: string,
  msgtype: DraftAttachment['msgtype'],
  body: DraftAttachment['body'],
): DraftAttachment => ({
  id,
  msgtype,
  body,
  upload: { phase: 'none' },
})

describe('MessagePreview', () => {
  it('shows the text as it is: line breaks, emoji, mark-up as letters, addresses coloured', () => {
    const text = '您好 👩‍👩‍👧\n<b>新品</b> https://shop.example/a?b=1 欢迎'
    const { container } = render(<MessagePreview text={text} />)
    expect(container.textContent).toBe(text)
    expect(container.querySelector('b')).toBeNull()
    expect(container.querySelector('.wqs-preview__text--link')?.textContent).toBe(
      'https://shop.example/a?b=1',
    )
  })

  it('shows the attachments in the member’s order, each as what it is', () => {
    const { container } = render(
      <MessagePreview
        attachments={[
          card('l', 'link', { title: '春茶', desc: '上新', url: 'https://a.example' }),
          { ...card('f', 'file', {}), file: { path: 'x', name: '价目.pdf', size: 2 * 1024 * 1024 } },
          card('m', 'miniprogram', { title: '商城', appid: 'wx', imgUrl: 'https://a.example/c.png' }),
        ]}
      />,
    )
    expect(
      [...container.querySelectorAll('.wqs-preview__title')].map(({ textContent }) => textContent),
    ).toEqual(['春茶', '价目.pdf', '商城'])
    expect(screen.getByText('上新')).not.toBeNull()
    expect(screen.getByText('2 MB')).not.toBeNull()
    expect(screen.getByText('小程序')).not.toBeNull()
  })

  it('shows a video by its first frame, and of a file what kind it is', () => {
    const path = 'blob:v'
    const { container } = render(
      <MessagePreview
        attachments={[
          { ...card('v', 'video', {}), file: { path, name: 'v.mp4', size: 1 } },
          { ...card('f', 'file', {}), file: { path, name: 'a.docx', size: 1 } },
          { ...card('i', 'image', {}), source: { url: 'https://cdn.example/i.png' } },
        ]}
      />,
    )
    expect(container.querySelector('.wqs-preview__medium--video video')?.getAttribute('src')).toContain(path)
    expect(container.querySelector('.wqs-file--doc')?.textContent).toBe('DOCX')
    expect(container.querySelector('.wqs-preview__picture[src="https://cdn.example/i.png"]')).not.toBeNull()
  })

  it('shows a picture that cannot be drawn as the file it is, and a card without its cover', () => {
    const { container } = render(
      <MessagePreview
        attachments={[
          { ...card('i', 'image', {}), file: { path: 'blob:i', name: 'a.heic', size: 1024 * 1024 } },
          card('m', 'miniprogram', { title: '商城', appid: 'wx', imgUrl: 'https://a.example/c.png' }),
        ]}
      />,
    )
    for (const picture of container.querySelectorAll('[src]')) fireEvent.error(picture)
    expect(container.querySelector('[src]')).toBeNull()
    expect(container.querySelector('.wqs-file')?.textContent).toBe('HEIC')
    expect(screen.getByText('a.heic')).not.toBeNull()
    expect(screen.getByText('1 MB')).not.toBeNull()
    expect(screen.getByText('商城')).not.toBeNull()
  })

  it('tries the next picture where one could not be drawn', () => {
    const of = (url: string) => (
      <MessagePreview attachments={[{ ...card('i', 'image', {}), source: { url } }]} />
    )
    const { container, rerender } = render(of('https://a.example/1.png'))
    fireEvent.error(container.querySelector('[src]') as Element)
    expect(container.textContent).toBe('图片')
    rerender(of('https://a.example/2.png'))
    expect(container.querySelector('[src]')?.getAttribute('src')).toBe('https://a.example/2.png')
  })

  it('draws a link as WeChat does, its picture a small square beside the words, and a video as one without its frame', () => {
    const { container } = render(
      <MessagePreview
        attachments={[
          card('l', 'link', {
            title: '春茶',
            desc: '上新',
            url: 'https://a.example',
            imgUrl: 'https://a.example/c.png',
          }),
          card('v', 'video', { mediaid: 'm' }),
        ]}
      />,
    )
    const [square] = container.querySelectorAll('.wqs-preview__body .wqs-preview__square')
    expect(square?.getAttribute('src')).toBe('https://a.example/c.png')
    expect(container.querySelector('.wqs-preview__cover')).toBeNull()
    const video = container.querySelector('.wqs-preview__medium--video')
    expect([video?.getAttribute('aria-label'), video?.textContent]).toEqual(['视频', ''])
  })

  it('leaves an over-long title whole: it is cropped by its style, as the chat crops it', () => {
    const title = '春'.repeat(200)
    const body = { title, desc: title, url: 'https://a.example' }
    const { container } = render(<MessagePreview attachments={[card('l', 'link', body)]} />)
    expect(container.querySelector('.wqs-preview__title')?.textContent).toBe(title)
    expect(container.querySelector('.wqs-preview__small')?.textContent).toBe(title)
  })

  it('shows no bubble for white space', () => {
    const { container } = render(<MessagePreview text={' \n '} />)
    expect(container.querySelector('.wqs-preview__bubble')).toBeNull()
  })
})
