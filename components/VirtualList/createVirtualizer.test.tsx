import fc from 'fast-check'
import { createRowLayout } from './createRowLayout.ts'
import { createVirtualizer } from './createVirtualizer.ts'

const SCREEN = 800
const ROW = 64

const lists = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 27 }).chain((sizes) => {
  let start = 0
  const groups = sizes.map((count, at) => {
    start += count
    return { letter: String.fromCharCode(65 + at), start: start - count, count }
  })
  return fc.record({
    groups: fc.constant(groups),
    count: groups.length > 0 ? fc.constant(start) : fc.integer({ min: 0, max: 20_000 }),
    tops: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
  })
})

describe('the place of a row', () => {
  it('is found again from its height', () => {
    fc.assert(
      fc.property(lists, ({ groups, count }) => {
        const layout = createRowLayout(count, ROW, groups)
        for (let row = 0; row < count; row += 37) {
          expect(layout.getIndexForOffset(layout.getOffsetForIndex(row))).toBe(row)
          expect(layout.getIndexForOffset(layout.getOffsetForIndex(row) + ROW - 1)).toBe(row)
        }
        if (count > 0) expect(layout.getOffsetForIndex(count - 1) + ROW).toBe(layout.totalSize)
      }),
    )
  })

  it('lies under the header of its letter', () => {
    const layout = createRowLayout(5, ROW, [
      { letter: 'A', start: 0, count: 2 },
      { letter: 'B', start: 2, count: 3 },
    ])
    expect([0, 1, 2].map(layout.getOffsetForIndex)).toEqual([28, 92, 184])
    expect(layout.sections[1]).toMatchObject({ letter: 'B', top: 156, height: 220 })
  })
})

describe('the slots', () => {
  it('hold every row of the screen wherever the list is scrolled to, each row once', () => {
    fc.assert(
      fc.property(lists, ({ groups, count, tops }) => {
        const layout = createRowLayout(count, ROW, groups)
        const virtualizer = createVirtualizer(SCREEN, ROW)
        for (const share of tops) {
          const top = share * Math.max(0, layout.totalSize - SCREEN)
          virtualizer.moveTo(top)
          const rows = Array.from({ length: virtualizer.slots() }, (_, slot) =>
            virtualizer.getIndexForSlot(slot, layout),
          )
          expect(new Set(rows).size).toBe(virtualizer.slots())
          for (
            let row = layout.getIndexForOffset(top);
            row <= Math.min(count - 1, layout.getIndexForOffset(top + SCREEN - 1));
            row++
          )
            expect(rows).toContain(row)
        }
      }),
      { examples: [[{ groups: [], count: 20_000, tops: [0.9, 0.5] }]] },
    )
  })

  it('keep their rows, but for those that came in, while the list scrolls row by row', () => {
    const layout = createRowLayout(20_000, ROW, [])
    const virtualizer = createVirtualizer(SCREEN, ROW)
    let rows: number[] = []
    let changed = 0
    for (let row = 0; row < 100; row++) {
      virtualizer.moveTo(row * ROW)
      const next = Array.from({ length: virtualizer.slots() }, (_, slot) =>
        virtualizer.getIndexForSlot(slot, layout),
      )
      if (row > 0) changed += next.filter((value, slot) => value !== rows[slot]).length
      rows = next
    }
    expect(changed).toBeLessThanOrEqual(100)
  })
})
