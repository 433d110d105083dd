import { createPlainFinder } from './CustomerFinder.ts'

const finder = createPlainFinder([
  { externalUserId: '0', name: 'Bob', corpName: '华信' },
  { externalUserId: '1', name: '王Alice', remark: 'alice 的妹妹' },
  { externalUserId: '2', name: '李四', remark: '老王', corpName: 'ALICE & Co' },
  { externalUserId: '3', name: 'alice' },
])
const found = (query: string): readonly number[] => Array.from(finder.search(query))

describe('search without an index', () => {
  it('finds what is written in name, remark or company, in any case, the closest first', () => {
    expect(found('ALICE')).toEqual([3, 1, 2])
    expect(found('老王')).toEqual([2])
    expect(found('华')).toEqual([0])
    expect(found('zhang')).toEqual([])
  })

  it('finds everyone, in the list’s order, where nothing is asked', () => {
    expect(found('  ')).toEqual([0, 1, 2, 3])
    // Because whoever caches by the list of what is found must not see another one.
    expect(finder.search('')).toBe(finder.search(' '))
  })

  it('says what to highlight', () => {
    expect(finder.highlight(1, ' alice ')).toEqual([
      { field: 'name', start: 1, end: 6 },
      { field: 'remark', start: 0, end: 5 },
    ])
    expect(finder.highlight(0, ' ')).toEqual([])
    expect(finder.highlight(9, 'a')).toEqual([])
  })

  it('highlights the right letters beside one whose lower case is longer', () => {
    const turkish = createPlainFinder([{ externalUserId: '0', name: 'İx王' }])
    expect(turkish.highlight(0, '王')).toEqual([{ field: 'name', start: 2, end: 3 }])
  })
})
