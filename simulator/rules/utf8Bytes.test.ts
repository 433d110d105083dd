import fc from 'fast-check'
import { utf8Bytes } from './utf8Bytes.ts'

it('counts the bytes that Node counts, lone surrogates included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })),
      (text, units) => {
        const rough = text + String.fromCharCode(...units)
        expect(utf8Bytes(rough)).toBe(Buffer.byteLength(rough))
      },
    ),
  )
})

it('counts a lone surrogate, before or after a letter, as three bytes', () => {
  expect(utf8Bytes('\ud83da')).toBe(4)
  expect(utf8Bytes('a\ude00')).toBe(4)
  expect(utf8Bytes('\ud83d\ud83d\ude00')).toBe(7)
})
