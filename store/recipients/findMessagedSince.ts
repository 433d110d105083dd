import type { Customer } from '../../ports/CustomerPort.ts'
import { bitsAt, hasBit } from './BitSet.ts'

/** Indexes of those who had a mass message since then, as the host's `lastMessagedAt` says. */
export function findMessagedSince(customers: readonly Customer[], since: number): readonly number[] {
  const messaged: number[] = []
  customers.forEach(({ lastMessagedAt }, index) => {
    if (typeof lastMessagedAt === 'number' && lastMessagedAt >= since) messaged.push(index)
  })
  return messaged
}

/** The same array where nobody is left out. */
export function leaveOut(
  left: readonly number[],
  indexes: ArrayLike<number>,
  customers: readonly Customer[],
): ArrayLike<number> {
  if (left.length === 0) return indexes
  const bits = bitsAt(left, customers.length)
  return Array.from(indexes).filter((index) => !hasBit(bits, index))
}
