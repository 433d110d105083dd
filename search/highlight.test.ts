import fc from 'fast-check'
import { createCustomerIndex } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

it.each([
  ['王小明', 'wx', '王小'],
  ['王小明', 'ming', '明'],
  ['老王小明', 'wangxiaom', '王小明'],
  ['西安', 'xian', '西安'],
  ['先生', 'xian', '先'],
  ['Alice Zhang', 'cezh', 'ce Zh'],
  ['😀 王😀', 'w😀', '王😀'],
  ['王-总', 'wangzong', '王-总'],
  ['138-1234-5678', '81234', '8-1234'],
  ['𝓐lice', 'al', '𝓐l'],
  ['許-小', 'x', '許'],
  ['ＡＢＣ', 'b', 'Ｂ'],
  ['阿·凡·提', 'aft', '阿·凡·提'],
])('of %s typed as %s marks %s', (name, query, marked) => {
  const [range] = createCustomerIndex([{ name }]).highlight(0, query)
  expect(name.slice(range?.start, range?.end)).toBe(marked)
})

it('marks the first match in each field that has one', () => {
  const index = createCustomerIndex([{ name: '李四', remark: '老王小王', corpName: '大王公司' }])
  expect(index.highlight(0, 'wang')).toEqual([
    { field: 'remark', start: 1, end: 2 },
    { field: 'corpName', start: 1, end: 2 },
  ])
})

it('marks each word, and says where it differs from what was typed', () => {
  const index = createCustomerIndex([{ name: '张三', remark: '要报价', corpName: '腾讯科技' }])
  expect(index.highlight(0, 'tengxun zhangsan')).toEqual([
    { field: 'corpName', start: 0, end: 2 },
    { field: 'name', start: 0, end: 2 },
  ])
  expect(index.highlight(0, 'zangsan')).toEqual([{ field: 'name', start: 0, end: 2, inexact: 'fuzzy' }])
  expect(index.highlight(0, 'zhagnsan')).toEqual([{ field: 'name', start: 0, end: 2, inexact: 'typo' }])
})

it('marks nothing for a blank query, or beyond the list', () => {
  const index = createCustomerIndex([{ name: '王' }])
  expect([
    index.highlight(0, ' '),
    index.highlight(1, 'w'),
    index.highlight(-1, 'w'),
    index.highlight(NaN, 'w'),
  ]).toEqual([[], [], [], []])
})

const text = fc
  .array(fc.constantFrom(...Array.from('王张小单行乐𬱖嗯aN 😀·１\ud83d')), { maxLength: 8 })
  .map((symbols) => symbols.join(''))
const query = fc
  .array(fc.constantFrom('w', 'x', 'zh', 'ang', 'n', 'dan', '王', '小', 'a', '😀', ' '), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(''))

it('marks a row if and only if the search finds it, and what is marked would be found by itself', () => {
  fc.assert(
    fc.property(fc.record({ name: text, remark: text }), query, (customer: SearchableCustomer, typed) => {
      const index = createCustomerIndex([customer])
      const ranges = index.highlight(0, typed)
      if (typed.trim() !== '') expect(ranges.length > 0).toBe(index.search(typed).length > 0)
      if (/ ./.test(typed.trim())) return
      for (const { field, start, end, ...how } of ranges) {
        const marked = (customer[field] ?? '').slice(start, end)
        expect(createCustomerIndex([{ name: marked }]).highlight(0, typed)).toEqual([
          { field: 'name', start: 0, end: marked.length, ...how },
        ])
      }
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

it('splits no pair of surrogates', () => {
  fc.assert(
    fc.property(text, query, (name, typed) => {
      for (const { start, end } of createCustomerIndex([{ name }]).highlight(0, typed)) {
        expect([splitsPair(name, start), splitsPair(name, end)]).toEqual([false, false])
      }
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

function splitsPair(whole: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(whole.slice(0, at)) && /^[\udc00-\udfff]/.test(whole.slice(at))
}
