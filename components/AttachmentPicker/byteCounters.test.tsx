import { fireEvent, render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { AttachmentPicker, type DraftAttachment, MessageEditor } from 'taro-wecom-share'
import { press, settle, tap } from '../../tests/support/openAttachmentPicker.tsx'

/** Any UTF-16 at all, lone surrogates included, but line breaks, which a browser changes itself. Long enough to pass any limit. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('春', '👩‍👩‍👧', '\ud83d', '\udc69', 'é'),
    ),
    maxLength: 200,
  })
  .map((text) => text.replace(/[\r\n]/g, ''))

async function find<Element extends HTMLElement>(selector: string): Promise<Element> {
  return waitFor(() => {
    const found = document.querySelector<Element>(selector)
    if (!found) throw new Error('not yet')
    return found
  })
}

const write = async (input: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> => {
  fireEvent.input(input, { target: { value } })
  await settle()
}

const link: DraftAttachment = {
  id: 'link',
  msgtype: 'link',
  body: { title: '', url: 'https://shop.example' },
  upload: { phase: 'none' },
}

describe('what a member types is counted as WeCom counts it', () => {
  it.each([
    ['title', 64],
    ['desc', 512],
  ])('in UTF-8 bytes in a card’s %s, of %d, with nothing cut', async (field, max) => {
    const onAttachmentsChange = jest.fn()
    render(<AttachmentPicker kinds={['link']} defaultValue={[link]} {...{ onAttachmentsChange }} />)
    await tap(/链接$/)
    await press('编辑')
    const input = await find<HTMLInputElement>(`#wqs-card-${field} input`)
    const count = () => input.closest('.wqs-field')?.querySelector('.wqs-field__count')
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await write(input, text)
        const bytes = Buffer.byteLength(text)
        expect(input.value).toBe(text)
        expect(count()?.textContent).toBe(`${bytes}/${max}`)
        expect(count()?.className.includes('over')).toBe(bytes > max)
      }),
      { numRuns: 60 },
    )
  })

  it('in characters in the text, with a hint past 4000 bytes, and the host is given every one of them', async () => {
    const onTextChange = jest.fn()
    render(<MessageEditor {...{ onTextChange }} />)
    const area = await find<HTMLTextAreaElement>('textarea')
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat({ max: 60 }), async (piece, times) => {
        const text = piece.repeat(times)
        await write(area, text)
        if (text !== '') expect(onTextChange).toHaveBeenLastCalledWith(text)
        expect(area.value).toBe(text)
        expect(document.querySelector('.wqs-editor__count')?.textContent).toBe(`${text.length}/4000`)
        expect(document.querySelector('.wqs-editor__count--over') !== null).toBe(text.length > 4000)
        expect(document.querySelector('.wqs-editor__hint') !== null).toBe(
          text.length <= 4000 && Buffer.byteLength(text) > 4000,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('saves a title of 21 Chinese characters (63 bytes), and none of 22', async () => {
    const onAttachmentsChange = jest.fn()
    render(<AttachmentPicker kinds={['link']} defaultValue={[link]} {...{ onAttachmentsChange }} />)
    await tap(/链接$/)
    await press('编辑')
    const title = await find<HTMLInputElement>('#wqs-card-title input')
    await write(title, '春'.repeat(22))
    await press('完成')
    expect(onAttachmentsChange).not.toHaveBeenCalled()
    await write(title, '春'.repeat(21))
    await press('完成')
    expect(onAttachmentsChange).toHaveBeenLastCalledWith([
      expect.objectContaining({ body: { title: '春'.repeat(21), url: 'https://shop.example' } }),
    ])
  })
})
