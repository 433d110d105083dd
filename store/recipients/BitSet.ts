/**
 * A set of indexes in a list, as an immutable value. Thirty to a number: those are small integers to every engine, and an array of them is
 * copied several times faster than a typed one.
 */
export type BitSet = readonly number[]

const WORD = 30
const FULL = 2 ** WORD - 1

export function emptyBits(length: number): number[] {
  return new Array<number>(Math.ceil(length / WORD)).fill(0)
}

/** All indexes below `length`. */
export function fullBits(length: number): BitSet {
  const bits = new Array<number>(Math.ceil(length / WORD)).fill(FULL)
  const rest = length % WORD
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1
  return bits
}

/** The indexes below `length` that the question says yes to. */
export function bitsWhere(length: number, isIn: (position: number) => boolean): BitSet {
  const bits = emptyBits(length)
  for (let position = 0; position < length; position++) if (isIn(position)) setBit(bits, position)
  return bits
}

export function bitsAt(indexes: ArrayLike<number>, length: number): BitSet {
  const bits = emptyBits(length)
  for (let index = 0; index < indexes.length; index++) setBit(bits, indexes[index] as number)
  return bits
}

export function hasBit(bits: BitSet, position: number): boolean {
  return (((bits[Math.floor(position / WORD)] as number) >>> (position % WORD)) & 1) === 1
}

/** The same with the position in it if it was not, without it if it was. */
export function toggleBit(bits: BitSet, position: number): BitSet {
  const flipped = bits.slice()
  const word = Math.floor(position / WORD)
  flipped[word] = (flipped[word] as number) ^ (1 << (position % WORD))
  return flipped
}

export function union(some: BitSet, others: BitSet): BitSet {
  const bits = some.slice()
  for (let word = 0; word < bits.length; word++)
    bits[word] = (some[word] as number) | (others[word] as number)
  return bits
}

export function intersection(some: BitSet, others: BitSet): BitSet {
  const bits = some.slice()
  for (let word = 0; word < bits.length; word++)
    bits[word] = (some[word] as number) & (others[word] as number)
  return bits
}

/** What is in `some` and not in `others`. */
export function difference(some: BitSet, others: BitSet): number[] {
  const bits = some.slice()
  for (let word = 0; word < bits.length; word++)
    bits[word] = (some[word] as number) & ~(others[word] as number)
  return bits
}

export function countBits(bits: BitSet): number {
  let count = 0
  for (let index = 0; index < bits.length; index++) {
    const word = bits[index] as number
    if (word !== 0) count += word === FULL ? WORD : countWord(word)
  }
  return count
}

/** The first indexes, at most `limit`, in order. */
export function firstIndexes(bits: BitSet, limit: number): readonly number[] {
  const indexes: number[] = []
  for (let word = 0; word < bits.length && indexes.length < limit; word++) {
    for (let rest = bits[word] as number; rest !== 0 && indexes.length < limit; rest &= rest - 1)
      indexes.push(word * WORD + 31 - Math.clz32(rest & -rest))
  }
  return indexes
}

/** In place: for who builds a set of their own. */
export function setBit(bits: number[], position: number): void {
  const word = Math.floor(position / WORD)
  bits[word] = (bits[word] as number) | (1 << (position % WORD))
}

/** Pairs, then nibbles, then bytes, each summed in place; the product sums the bytes. */
function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
