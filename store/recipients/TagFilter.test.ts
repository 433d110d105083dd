import { filterByTags, noTagFilter, createTagCounter } from './TagFilter.ts'

const customers = [['vip', 'new'], ['vip'], undefined, ['new'], ['old', 'vip']].map((tags, row) => ({
  externalUserId: String(row),
  name: '',
  tags,
}))
const everyone = [4, 3, 2, 1, 0]

describe('tags', () => {
  it('are told with the most frequent first', () => {
    expect(createTagCounter()(customers)).toEqual(['vip', 'new', 'old'])
  })

  it('are told by how many have them, wherever the first of these stands', () => {
    const rows = [['c'], ['a', 'b'], ['a', 'b'], ['a']].map((tags, row) => ({
      externalUserId: String(row),
      name: '',
      tags,
    }))
    expect(createTagCounter()(rows)).toEqual(['a', 'b', 'c'])
  })

  it('are counted once for each customer of a list that grows', () => {
    const countTags = createTagCounter()
    expect(countTags(customers.slice(0, 1))).toEqual(['vip', 'new'])
    expect(countTags(customers.slice(0, 4))).toEqual(['vip', 'new'])
    expect(countTags(customers)).toEqual(['vip', 'new', 'old'])
  })

  it('let those be shown who have one of them, or all of them, in the order they were in', () => {
    const tags = ['vip', 'new']
    expect(filterByTags(everyone, customers, { tags, match: 'any' })).toEqual([4, 3, 1, 0])
    expect(filterByTags(everyone, customers, { tags, match: 'all' })).toEqual([0])
  })

  it('keep nobody out, nor make a new list, where none is asked for', () => {
    expect(filterByTags(everyone, customers, noTagFilter)).toBe(everyone)
    const tags = ['vip', 'old']
    expect(filterByTags(everyone, customers, { ...noTagFilter, tags })).toEqual([4, 1, 0])
  })
})
