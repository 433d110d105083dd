import { createCustomerIndex } from './createCustomerIndex.ts'

describe('the extended dictionary', () => {
  const find = (name: string, query: string) => Array.from(createCustomerIndex([{ name }]).search(query))

  it.each([
    ['traditional by simplified', '張偉國', ['张伟国', '伟', 'z伟']],
    ['simplified by traditional', '张伟国', ['張偉國', '偉']],
    ['traditional by pinyin', '黃麗華', ['huanglihua', 'hlh']],
    ['characters of two UTF-16 units', '陈𬱖', ['chendi', 'cd', '𬱖', 'c𬱖']],
    ['rare characters', '龘靐', ['dabing', 'db', '龘']],
  ])('finds %s', (_, name, queries) => {
    for (const query of queries) expect([query, find(name, query)]).toEqual([query, [0]])
  })

  it('finds all that the standard one does, and as well', () => {
    for (const query of ['wangxm', '王x', 'wagnxiaoming', 'wanxiaomin'])
      expect([query, find('王小明', query)]).toEqual([query, [0]])
  })

  it('reads words as they are read', () => {
    const index = createCustomerIndex([{ name: '重庆银行' }, { name: '王重' }])
    expect([index.readingOf(0), index.readingOf(1)]).toEqual(['chongqingyinhang', 'wangzhong'])
    expect(Array.from(index.search('chong'))).toEqual([0, 1])
    expect(Array.from(index.search('zhong'))).toEqual([1, 0])
  })
})
