import type { Customer } from 'taro-wecom-share'
import { findMessagedSince, leaveOut } from './findMessagedSince.ts'

const customer = (lastMessagedAt?: unknown) =>
  ({ externalUserId: 'wm', name: '李', lastMessagedAt }) as Customer

describe('customers who were messaged since a time', () => {
  it('are those whose last message is of that time or later, by their indexes', () => {
    const times = [999, 1000, 1001, undefined, '1001', 5000]
    expect(findMessagedSince(times.map(customer), 1000)).toEqual([1, 2, 5])
    expect(findMessagedSince([], 1000)).toEqual([])
  })
})

describe('indexes without some', () => {
  const six = Array.from({ length: 6 }, () => customer())

  it('are the others, in their order', () => {
    expect(Array.from(leaveOut([3, 0], [5, 3, 1, 0], six))).toEqual([5, 1])
  })

  it('are the same where none is left out', () => {
    const indexes = [5, 3, 1]
    expect(leaveOut([], indexes, six)).toBe(indexes)
  })
})
