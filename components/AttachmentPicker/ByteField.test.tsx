import { fireEvent, render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { MessageEditor } from 'taro-wecom-share'
import { ByteField } from './ByteField.tsx'

/** Of UTF-16 units alike, so half of a surrogate pair is as likely as any other; of whole characters, so is an emoji. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
)

/** An input keeps no line breaks, and a field that is emptied gives the empty string. */
const typedInOneLine = typed.map((text) => text.replace(/[\r\n]/g, ''))

/** Its own words, so that the bytes stand in them as they are. */
const COUNT = { left: (bytes: number) => `${bytes} left`, over: (bytes: number) => `${bytes} over` }

async function inputIn(container: HTMLElement, tag: 'input' | 'textarea') {
  return waitFor(() => {
    const found = container.querySelector(tag)
    if (!found) throw new Error('not yet')
    return found
  })
}

describe('a field that counts', () => {
  it('says as many bytes as Node, for every text, half a character included, and cuts none', async () => {
    const onChange = jest.fn<undefined, [string]>()
    function Form() {
      const [value, setValue] = useState('')
      const take = (text: string): void => {
        onChange(text)
        setValue(text)
      }
      return <ByteField id="f" label="标题" value={value} maxBytes={64} count={COUNT} onChange={take} />
    }
    const { container } = render(<Form />)
    const input = await inputIn(container, 'input')
    expect(input.maxLength).toBe(-1)
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('a'.repeat(63), 'a'.repeat(64)), typedInOneLine), (text) => {
        fireEvent.input(input, { target: { value: `${text}.` } })
        const bytes = Buffer.byteLength(`${text}.`)
        const count = container.querySelector('.wqs-field__count')
        expect(count?.textContent).toBe(bytes > 64 ? `${bytes - 64} over` : `${64 - bytes} left`)
        expect(count?.className.includes('--over')).toBe(bytes > 64)
        expect(onChange).toHaveBeenLastCalledWith(`${text}.`)
      }),
    )
  })
})

describe('MessageEditor', () => {
  it('counts as JavaScript does, hints past 4000 bytes as Node counts them, and hands over what was typed', async () => {
    const onChange = jest.fn<undefined, [string]>()
    const { container } = render(<MessageEditor onChange={onChange} />)
    const area = await inputIn(container, 'textarea')
    fc.assert(
      fc.property(typed, fc.constantFrom(1, 40, 300, 1400), (unit, times) => {
        // A browser makes one line break of \r\n.
        const text = `${unit.replace(/\r/g, '')}春`.repeat(times)
        fireEvent.input(area, { target: { value: text } })
        expect(container.querySelector('.wqs-editor__count')?.textContent).toBe(`${text.length}/4000`)
        const hints = Buffer.byteLength(text) > 4000 && text.length <= 4000
        expect(container.querySelector('.wqs-editor__hint') !== null).toBe(hints)
        expect(onChange).toHaveBeenLastCalledWith(text)
      }),
    )
  })
})
