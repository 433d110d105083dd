import { act, fireEvent, render, screen } from '@testing-library/react'
import { AttachmentPicker, type PickedFile, ShareKitProvider } from 'taro-wecom-share'
import type { PickResult } from 'taro-wecom-share/advanced'
import {
  createPickerHouse,
  file,
  pending,
  press,
  settle,
  tap,
  tiles,
} from '../../tests/support/openAttachmentPicker.tsx'

const video = (name: string) => pending(name, { msgtype: 'video' })

/** jsdom knows no modal dialog. */
function standInForDialogs() {
  const shown = jest.fn()
  const prototype = HTMLDialogElement.prototype
  Object.assign(prototype, {
    showModal: shown,
    close(this: HTMLDialogElement) {
      this.dispatchEvent(new Event('close'))
    },
  })
  return shown
}

describe('AttachmentPicker shows what an attachment is:', () => {
  it('an image itself, the company’s by its address', async () => {
    const { open } = createPickerHouse()
    open({
      defaultValue: [
        pending('a.jpg', { msgtype: 'image' }),
        {
          id: 'b',
          msgtype: 'image',
          body: {},
          source: { url: 'https://cdn.example/b.png' },
        },
      ],
    })
    await settle()
    const pictures = [...document.querySelectorAll('.wqs-attach__picture')]
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual([
      'blob:a.jpg',
      'https://cdn.example/b.png',
    ])
  })

  it('a video by its first frame, with its length once the browser knows it', () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [video('v.mp4')] })
    const frame = document.querySelector('video')
    expect(frame?.getAttribute('src')).toBe('blob:v.mp4#t=0.1')
    Object.defineProperty(frame, 'duration', { value: 83.2 })
    if (frame) fireEvent.loadedMetadata(frame)
    expect(screen.getByText('1:23 · 1 KB')).not.toBeNull()
  })

  it('a video that the phone has a picture of by that', () => {
    const { open } = createPickerHouse()
    open({
      defaultValue: [{ ...video('v'), file: { ...file('v'), thumbnail: 'tmp/t.jpg', durationSeconds: 5 } }],
    })
    expect(document.querySelector('.wqs-attach__picture')?.getAttribute('src')).toBe('tmp/t.jpg')
    expect(screen.getByText('0:05 · 1 KB')).not.toBeNull()
  })

  it.each([
    ['price.xlsx', 'XLSX', 'wqs-file--xls'],
    ['a.b.PDF', 'PDF', 'wqs-file--pdf'],
    ['notes', '', 'wqs-file'],
    ['archive.longending', '', 'wqs-file'],
  ])('the file %s by its ending, name and size', (name, ending, className) => {
    const { open } = createPickerHouse()
    open({ defaultValue: [{ ...pending(name), file: file(name, 3 * 1024 * 1024) }] })
    const icon = document.querySelector('.wqs-file')
    expect(icon?.textContent).toBe(ending)
    expect(icon?.className).toContain(className)
    expect(document.querySelector('.wqs-attach__name')?.textContent).toBe(name)
    expect(screen.getByText('3 MB')).not.toBeNull()
  })

  it('a card by its cover and title', () => {
    const { open } = createPickerHouse()
    const body = { title: '春茶', url: 'https://a.example', imgUrl: 'https://a.example/c.png' }
    open({ defaultValue: [{ id: 'l', msgtype: 'link', body, upload: { phase: 'none' } }] })
    expect(document.querySelector('.wqs-attach__picture')?.getAttribute('src')).toBe(body.imgUrl)
    expect(screen.getByText('春茶')).not.toBeNull()
    expect(screen.getByText('链接')).not.toBeNull()
  })
})

describe('AttachmentPicker where a picture cannot be drawn', () => {
  it.each([
    ['image', pending('a.heic', { msgtype: 'image' }), 'HEIC'],
    ['video', video('a.mov'), 'MOV'],
  ])('shows the %s as a file: ending, name and size', (_kind, attachment, ending) => {
    const { open } = createPickerHouse()
    open({ defaultValue: [attachment] })
    expect(document.querySelector('.wqs-file')).toBeNull()
    fireEvent.error(document.querySelector('.wqs-attach__picture') as Element)
    expect(document.querySelector('.wqs-attach__picture')).toBeNull()
    expect(document.querySelector('.wqs-file')?.textContent).toBe(ending)
    expect(document.querySelector('.wqs-attach__caption')?.textContent).toContain('1 KB')
  })
})

describe('AttachmentPicker opens full screen', () => {
  it.each([
    ['img', pending('a', { msgtype: 'image' }), 'blob:a'],
    ['video', video('a'), 'blob:a'],
  ])('an attachment that is an %s, and closes it by its button', async (tag, attachment, address) => {
    const shown = standInForDialogs()
    const { open } = createPickerHouse()
    open({ defaultValue: [attachment], readOnly: true })
    await tap(/，a$/)
    await press('查看')
    expect(shown).toHaveBeenCalledTimes(1)
    expect(document.querySelector(`dialog ${tag}`)?.getAttribute('src')).toBe(address)
    fireEvent.click(document.querySelector('dialog button') as Element)
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('no file, which a browser cannot show', async () => {
    const { open } = createPickerHouse()
    open({ defaultValue: [pending('a')] })
    await tap(/，a$/)
    expect(screen.queryByText('查看')).toBeNull()
  })
})

describe('AttachmentPicker tells how far all have come', () => {
  it('by their bytes, while more than one is under way', async () => {
    const { open, uploads, clock } = createPickerHouse()
    open({ defaultValue: [pending('a'), { ...pending('b'), file: file('b', 3000) }] })
    expect(screen.getByText('正在上传 0%')).not.toBeNull()
    await act(async () => {
      uploads[1]?.progress(1000)
      clock.advance(100)
    })
    expect(screen.getByRole('progressbar').textContent).toBe('正在上传 25%')
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: 1 })
    await settle()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

describe('AttachmentPicker lets go of a file', () => {
  function openHouse() {
    const released: string[] = []
    const release = ({ name }: PickedFile) => void released.push(name)
    const house = createPickerHouse()
    const pick = { ...house.provided.pick, release } as NonNullable<typeof house.provided.pick>
    const view = render(
      <ShareKitProvider {...house.provided} pick={pick}>
        <AttachmentPicker defaultValue={[pending('a'), pending('b'), pending('c', { locked: true })]} />
      </ShareKitProvider>,
    )
    const remove = async (name: string) => {
      await tap(new RegExp(`，${name}$`))
      await press('移除')
    }
    return { released, view, remove }
  }

  it('once its removal cannot be undone, and not before', async () => {
    const { released, remove, view } = openHouse()
    await remove('a')
    expect(released).toEqual([])
    await remove('b')
    expect(released).toEqual(['a'])
    view.unmount()
    expect(released).toEqual(['a', 'b'])
  })

  it('never while it is in the list', async () => {
    const { released, remove, view } = openHouse()
    await remove('a')
    await press('撤销')
    await remove('b')
    await press('撤销')
    view.unmount()
    expect(released).toEqual([])
    expect(tiles()).toEqual([])
  })

  it('that was chosen after the picker had gone', async () => {
    const released: string[] = []
    const { provided } = createPickerHouse()
    let choose = (_result: PickResult): void => undefined
    const pick = {
      kinds: () => ['file'] as const,
      pick: () => new Promise<PickResult>((resolve) => (choose = resolve)),
      release: ({ name }: PickedFile) => void released.push(name),
    }
    const { unmount } = render(
      <ShareKitProvider {...provided} pick={pick}>
        <AttachmentPicker kinds={['file']} />
      </ShareKitProvider>,
    )
    await tap('添加附件')
    unmount()
    choose({ picked: [file('late')], rejections: [] })
    await settle()
    expect(released).toEqual(['late'])
  })
})

it('a second tap opens no second chooser, and one after the first has closed does', async () => {
  const { provided } = createPickerHouse()
  const open: ((result: PickResult) => void)[] = []
  const pick = {
    kinds: () => ['file'] as const,
    pick: () => new Promise<PickResult>((resolve) => open.push(resolve)),
  }
  render(
    <ShareKitProvider {...provided} pick={pick}>
      <AttachmentPicker kinds={['file']} />
    </ShareKitProvider>,
  )
  await tap('添加附件')
  await tap('添加附件')
  expect(open).toHaveLength(1)
  open[0]?.({ picked: [file('a')], rejections: [] })
  await settle()
  await tap('添加附件')
  expect(open).toHaveLength(2)
})
