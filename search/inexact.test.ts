import { createCustomerIndex } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

describe('what is typed not quite right', () => {
  it.each([
    ['z and zh', '张泽', ['zangze', 'zhangzhe', 'zangzhe']],
    ['c and ch', '陈聪', ['cencong', 'chenchong']],
    ['s and sh', '孙珊', ['shunshan', 'sunsan']],
    ['n and l', '李宁', ['nining', 'liling', 'niling', 'nn']],
    ['in and ing, en and eng, an and ang', '程丹敏', ['chendanmin', 'chengdangming', 'chendangming']],
  ])('is found where %s are confused', (_, name, queries) => {
    for (const query of queries) {
      expect([query, found([{ name }], query)]).toEqual([query, [0]])
      expect([
        query,
        Array.from(createCustomerIndex([{ name }], { fuzzy: false, typos: false }).search(query)),
      ]).toEqual([query, []])
    }
  })

  it('comes after what is typed right, in its own order', () => {
    const customers = ['老程', '陈丹', '程丹', '程旦旦'].map((name) => ({ name }))
    expect(found(customers, 'cheng')).toEqual([2, 3, 0, 1])
    expect(found(customers, 'chen')).toEqual([1, 2, 3, 0])
    expect(found(customers, 'chengdan')).toEqual([2, 3, 1])
  })

  it.each([
    ['left out', ['wangxiaomig', 'wngxiaoming', 'wangiaoming', 'angxiaoming']],
    ['put in', ['wangxxiaoming', 'wanggxiaoming']],
    ['taken for another', ['wangxiaonimg'.replace('nim', 'mim'), 'wabgxiaoming']],
    ['swapped with the next', ['wagnxiaoming', 'wanxgiaoming', 'wangxiaomign', 'awngxiaoming']],
  ])('is found where one letter is %s', (_, queries) => {
    for (const query of queries) {
      expect([query, found([{ name: '王小明' }], query)]).toEqual([query, [0]])
      expect([
        query,
        Array.from(createCustomerIndex([{ name: '王小明' }], { typos: false }).search(query)),
      ]).toEqual([query, []])
    }
  })

  it('is looked for by one letter only where nothing else is found', () => {
    const customers = ['李磊', '刘磊'].map((name) => ({ name }))
    expect(found(customers, 'lilei')).toEqual([0])
    expect(found(customers.slice(1), 'lilei')).toEqual([0])
  })

  it('is not found by two wrong letters, nor by one of three', () => {
    expect(found([{ name: '王小明' }], 'wagnxiaomign')).toEqual([])
    expect(found([{ name: '王二' }], 'ewr')).toEqual([])
  })
})

function found(customers: readonly SearchableCustomer[], query: string): number[] {
  return Array.from(createCustomerIndex(customers).search(query))
}
