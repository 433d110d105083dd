import fc from 'fast-check'
import { characterCount, isBlank, utf8ByteLength } from 'taro-wecom-share/protocol'

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
})

describe('utf8ByteLength', () => {
  it('agrees with Node for any string, lone surrogates included', () => {
    fc.assert(fc.property(anyText, (text) => utf8ByteLength(text) === Buffer.byteLength(text)))
  })

  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\ud7ff', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
    ['\udc00\ud800', 6],
  ])('counts %j as %d bytes', (text, bytes) => {
    expect(utf8ByteLength(text)).toBe(bytes)
  })

  it('counts 21 Chinese characters as 63 bytes and a family emoji as 25', () => {
    expect(utf8ByteLength('春'.repeat(21))).toBe(63)
    expect(utf8ByteLength('👨‍👩‍👧‍👦')).toBe(25)
  })
})

describe('characterCount', () => {
  it('counts UTF-16 units, the stricter reading: an emoji is two', () => {
    expect(characterCount('好👍')).toBe(3)
  })
})

describe('isBlank', () => {
  it.each(['', ' ', '\n\t', '\u3000', '\u00a0', '\u200b', '\u3164\n\u2800'])('takes %j for blank', (text) => {
    expect(isBlank(text)).toBe(true)
  })

  it('takes a visible character for text, a lone surrogate too', () => {
    expect(isBlank(' 你 ')).toBe(false)
    expect(isBlank('\ud800')).toBe(false)
    expect(isBlank('\udc00')).toBe(false)
  })

  it('takes for blank what Unicode calls white space or ignorable, and the empty braille cell', () => {
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point)
      const isUnseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(character)
      if (isBlank(character) !== isUnseen) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })
})
