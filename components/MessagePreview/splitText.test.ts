import fc from 'fast-check'
import { splitText } from './splitText.ts'

const any = fc.string({ unit: 'grapheme', maxLength: 300 })
const chinese = fc.string({
  unit: fc.constantFrom('好', '茶', '慢', '，', '。', '\n', 'a', 'b', ' '),
  maxLength: 600,
})
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.nat(5),
  put: fc.string({ unit: 'grapheme', maxLength: 5 }),
})

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function changed(text: string, { at, taken, put }: Change): string {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + put + text.slice(from + taken)
}

describe('the pieces of a text', () => {
  it('are the text when joined, after any changes', () => {
    fc.assert(
      fc.property(fc.oneof(any, chinese), fc.array(change, { maxLength: 20 }), (first, changes) => {
        let [text, pieces] = [first, splitText(first)]
        for (const each of changes) {
          text = changed(text, each)
          pieces = splitText(text, pieces)
          expect(pieces.join('')).toBe(text)
          expect(pieces).not.toContain('')
        }
      }),
    )
  })

  it('are never cut inside of what is drawn as one character', () => {
    const segmenter = new Intl.Segmenter('zh')
    fc.assert(
      fc.property(any, (text) => {
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
        let at = 0
        for (const piece of splitText(text)) {
          expect(starts.has(at)).toBe(true)
          at += piece.length
        }
      }),
    )
  })

  it('change by one for one key, at most 48 characters long, unless that key makes one more of them', () => {
    fc.assert(
      fc.property(chinese, fc.array(fc.nat(600), { maxLength: 60 }), (first, places) => {
        let [text, pieces] = [first, splitText(first)]
        let cuts = 0
        for (const place of places) {
          text = changed(text, { at: Math.min(1, place / (text.length + 1)), taken: 0, put: '好' })
          const next = splitText(text, pieces)
          if (next.length === pieces.length)
            expect(next.filter((piece, at) => piece !== pieces[at])).toHaveLength(1)
          else cuts += 1
          expect(Math.max(...next.map(({ length }) => length))).toBeLessThanOrEqual(48)
          pieces = next
        }
        expect(cuts).toBeLessThanOrEqual(1 + Math.ceil(places.length / 12))
      }),
    )
  })
})
