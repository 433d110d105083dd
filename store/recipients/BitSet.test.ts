import {
  bitsAt,
  bitsWhere,
  countBits,
  difference,
  emptyBits,
  firstIndexes,
  fullBits,
  hasBit,
  intersection,
  toggleBit,
  union,
} from './BitSet.ts'

describe('a set of indexes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
  ])('of a list of %d takes %d numbers, and can hold all of it and no more', (length, numbers) => {
    expect(emptyBits(length)).toEqual(new Array(numbers).fill(0))
    const all = fullBits(length)
    expect(all).toHaveLength(numbers)
    expect(countBits(all)).toBe(length)
    expect(firstIndexes(all, length + 1)).toEqual([...Array(length).keys()])
  })

  it('is the same however it is made', () => {
    const indexes = [0, 29, 30, 44]
    const bits = bitsAt(indexes, 45)
    expect(bits).toStrictEqual(bitsWhere(45, (position) => indexes.includes(position)))
    expect(indexes.reduce(toggleBit, emptyBits(45))).toStrictEqual(bits)
    expect([28, 29, 30, 31].map((position) => hasBit(bits, position))).toEqual([false, true, true, false])
  })

  it('joins, meets and differs as sets do, and changes neither', () => {
    const [some, others] = [bitsAt([1, 2, 31], 40), bitsAt([2, 31, 39], 40)]
    expect(firstIndexes(union(some, others), 9)).toEqual([1, 2, 31, 39])
    expect(firstIndexes(intersection(some, others), 9)).toEqual([2, 31])
    expect(firstIndexes(difference(some, others), 9)).toEqual([1])
    expect(union(some, others)).toHaveLength(2)
    expect(some).toStrictEqual(bitsAt([1, 2, 31], 40))
  })

  it('names its first ones, no more than asked for', () => {
    const bits = bitsAt([3, 29, 30, 59], 60)
    expect([0, 1, 2, 3, 9].map((limit) => firstIndexes(bits, limit).length)).toEqual([0, 1, 2, 3, 4])
    expect(firstIndexes(bits, 3)).toEqual([3, 29, 30])
  })
})
