import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { digestText } from './digestText.ts'

const byNode = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the digest of a text', () => {
  it('is its SHA-256, of texts of every length', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'a'.repeat(length)
      expect(digestText(text)).toBe(byNode(text))
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(digestText(text)).toBe(byNode(text.replace(/\r\n/g, '\n').trim()))
      }),
    )
  })

  it('is that of 4000 Chinese characters too, and of half a surrogate', () => {
    expect(digestText('茶'.repeat(4000))).toBe(byNode('茶'.repeat(4000)))
    expect(digestText('茶\ud800🍵')).toBe(byNode('茶\ufffd🍵'))
  })

  it('is the same whatever the line ends, and whatever white space is at the ends', () => {
    expect(digestText(' 春茶\r\n上新 \n')).toBe(digestText('春茶\n上新'))
  })
})
