import { filterByTags, noTagFilter, tagsOf } from './TagFilter.ts'

const customers = [['vip', 'new'], ['vip'], undefined, ['new'], ['old', 'vip']].map((tags, row) => ({
  externalUserId: String(row),
  name: '',
  tags,
}))
const everyone = [4, 3, 2, 1, 0]

describe('tags', () => {
  it('are told with the most frequent first', () => {
    expect(tagsOf(customers)).toEqual(['vip', 'new', 'old'])
  })

  it('let those be shown who have one of them, or all of them, in the order they were in', () => {
    const tags = ['vip', 'new']
    expect(filterByTags(everyone, customers, { tags, match: 'any' })).toEqual([4, 3, 1, 0])
    expect(filterByTags(everyone, customers, { tags, match: 'all' })).toEqual([0])
  })

  it('keep nobody out, nor make a new list, where none is asked for', () => {
    expect(filterByTags(everyone, customers, noTagFilter)).toBe(everyone)
  })
})
