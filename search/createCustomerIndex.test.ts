import { createCustomerIndex } from './createCustomerIndex.ts'
import type { SearchableCustomer } from './SearchIndex.ts'

describe('what may be typed', () => {
  it.each([
    ['Chinese', '王小明', ['王', '王小', '小明', '明']],
    ['pinyin, whole or begun', '王小明', ['w', 'wa', 'wang', 'wangx', 'wangxiaoming', 'xiaom']],
    ['initials', '王小明', ['wx', 'wxm', 'xm']],
    ['Chinese and pinyin mixed', '王小明', ['王x', '王xiao', 'w小', 'wang小m', 'wxiao', 'wangxm']],
    ['zh, ch and sh as initials', '张超声', ['zhchsh', 'zcs', 'zhcsheng', 'zhangchs']],
    ['the reading of a surname', '单雄信', ['shan', 'shanxx', 'dan', 'chan']],
    ['the reading of a double surname', '尉迟恭', ['yuchi', 'yuchig', 'ycg', 'weichi']],
    ['ü as v, u, yu or itself', '吕略', ['lv', 'lu', 'lü', 'lyu', 'lvlve', 'lvlue', 'lulue', 'lyulyue']],
    ['v for ü after j, q, x and y', '许云娟', ['xv', 'yvn', 'jv', 'xvyvnjvan', 'xvyj', 'xuyunjuan']],
    ['pinyin with its tones', '吕小明', ['lǚ', 'xiǎomíng', 'lǚxiǎomíng', 'LǙ']],
    ['Latin with or without accents', 'José', ['jose', 'JOSÉ', 'josé']],
    ['the letters of mathematics that nicknames have', '𝓐lice', ['alice', '𝓐']],
    ['a traditional surname', '陳小明', ['chen', 'chenxm', 'cx']],
    ['Latin in any case', 'Alice Zhang', ['alice', 'ALI', 'zhang', 'alicezhang', 'alice zh']],
    ['full width as half', 'ＡＢＣ１２', ['abc', 'ａｂｃ', '12']],
    [
      'spaces, apostrophes and dots left out or put in',
      "阿凡提·买买提 O'Neil",
      ['afantimaimaiti', 'a fan ti', 'oneil', "o'n", "a'f"],
    ],
    ['digits and emoji', '3号楼😀王', ['3号', '3h', '😀', '😀w', '楼😀']],
    ['a surname and a title beyond a separator', 'A0-王-总', ['wangzong', '王总', 'wz', 'a0王']],
    ['a date in any way of writing', '2024-03-15', ['20240315', '2024/03/15', '2024.03.15', '03-15', '0315']],
    [
      'a phone number, grouped or not',
      '138-1234 5678',
      ['13812345678', '138 1234 5678', '138-1234-5678', '5678'],
    ],
    [
      'a phone number with its country',
      '13812345678',
      ['+8613812345678', '+86 138-1234-5678', '0086 13812345678'],
    ],
    ['a phone number whose country is written', '+86 138 1234 5678', ['13812345678', '+8613812345678']],
  ])('finds by %s', (_, name, queries) => {
    for (const query of queries) expect([query, found([{ name }], query)]).toEqual([query, [0]])
  })

  it.each([
    ['a letter amid a syllable', '王小明', ['ang', 'iao', 'g']],
    ['two letters of a syllable that goes on', '张三', ['zhas', 'zhasan']],
    ['syllables in another order', '王小明', ['xiaowang', 'mx']],
    ['a syllable that was left out', '王小明', ['wangming', 'wm']],
    ['what runs from one field into the next', '王', ['wangli', '王李']],
    ['a reading that nobody uses', '许广东', ['h', 'han', 'an', 'andong']],
  ])('does not find by %s', (_, name, queries) => {
    const index = createCustomerIndex([{ name, remark: '李' }], { typos: false })
    for (const query of queries) expect([query, Array.from(index.search(query))]).toEqual([query, []])
  })

  it.each([
    ['name and remark', ['张三 报价', '报价 张三', 'zhangsan baojia', 'baojia zs', 'bj 张']],
    ['company and name', ['tengxun zhangsan', '腾讯 zhang', 'zs 腾讯科技', 'z t b']],
    ['one field, in another order', ['san zhang', '讯科 腾']],
    ['with commas between them', ['张三,报价', '张三，腾讯', '张三、报价']],
  ])('finds by words that stand in %s', (_, queries) => {
    const customers = [{ name: '张三', remark: '要报价', corpName: '腾讯科技' }, { name: '张四' }]
    for (const query of queries) expect([query, found(customers, query)]).toEqual([query, [0]])
  })

  it('does not find by words of which one stands nowhere', () => {
    const customers = [{ name: '张三', remark: '报价', corpName: '腾讯科技' }]
    for (const query of ['张三 李', '张 q', '报价 q', 'zhang li'])
      expect([query, found(customers, query)]).toEqual([query, []])
  })

  it('takes no exponential time over a name and a query that can be matched in many ways', () => {
    // 南 is read nan and na, so each nan may be one 南 or two.
    const name = '南'.repeat(256)
    const index = createCustomerIndex([{ name }], { typos: false })
    expect(Array.from(index.search(`${'nan'.repeat(9)}x`))).toEqual([])
    expect(found([{ name }], 'nan'.repeat(20))).toEqual([0])
  })
})

describe('how a name is read', () => {
  it.each([
    ['王小明', 'wangxiaoming'],
    ['单雄信', 'shanxiongxin'],
    ['曾国藩', 'zengguofan'],
    ['吕布', 'lvbu'],
    ['王单', 'wangdan'],
    ['😀曾小明', '😀zengxiaoming'],
    ['陳小明', 'chenxiaoming'],
    ['Alice Zhang', 'alicezhang'],
    ['Ａ王', 'awang'],
    ['3号楼😀', '3haolou😀'],
    ['', ''],
  ])('%s: %s', (name, reading) => {
    expect(createCustomerIndex([{ name }]).readingOf(0)).toBe(reading)
  })

  it('is nothing where there is no customer', () => {
    expect(createCustomerIndex([]).readingOf(0)).toBe('')
  })
})

describe('the order', () => {
  it('is: a name that is so, one that begins so, then name, remark, company; in the list’s order within each, every customer once', () => {
    const customers = [
      { name: '李四', corpName: '王府井百货' },
      { name: '李四', remark: '老王' },
      { name: '小王' },
      { name: '王五', remark: '王总', corpName: '王府井百货' },
      { name: '李四', remark: '小张', corpName: '王府井百货' },
      { name: '老王', remark: '王总' },
      { name: '汪洋' },
    ]
    expect(found(customers, 'wang')).toEqual([3, 6, 2, 5, 1, 0, 4])
    expect(found(customers, '王')).toEqual([3, 2, 5, 1, 0, 4])
  })

  it('has the whole name first, whatever marks stand around it', () => {
    const customers = ['张伟明', '老张伟', '😀张伟', '张伟强', '张伟', 'A0-张伟❤️'].map((name) => ({ name }))
    expect(found(customers, 'zhangwei')).toEqual([2, 4, 5, 0, 3, 1])
    expect(found(customers, '张伟')).toEqual([2, 4, 5, 0, 3, 1])
  })

  it('has first what is read so where it stands: surnames in their own way, other characters in the usual one', () => {
    const customers = ['小行', '杭杭', '单小明', '陈丹', '老单', '善良'].map((name) => ({ name }))
    expect(found(customers, 'hang')).toEqual([1, 0])
    expect(found(customers, 'shan')).toEqual([2, 5, 4])
    expect(found(customers, 'dan')).toEqual([3, 4, 2])
  })

  it('has words that stand together before words that stand anywhere', () => {
    const customers = [{ name: '李明', remark: '小王' }, { name: '王李' }, { name: '李王' }]
    expect(found(customers, 'li wang')).toEqual([2, 0, 1])
  })

  it('is the same whatever was typed before', () => {
    const customers = ['张三丰', '章三', '张珊', '赵三', '王张三'].map((name) => ({ name }))
    const queries = ['z', 'zh', 'zhs', 'zhang', 'zhangs', 'zhangsan', '张', '张s', 'zhang', 'zhsf', 'z']
    const index = createCustomerIndex(customers)
    for (const query of queries)
      expect([query, Array.from(index.search(query))]).toEqual([query, found(customers, query)])
  })

  it('loses no match that overlaps another one of what was typed before', () => {
    const index = createCustomerIndex([{ name: '😀😀😀王' }])
    expect(['😀', '😀😀', '😀😀w'].map((query) => index.search(query).length)).toEqual([1, 1, 1])
  })

  it('is the list’s own for a blank query', () => {
    const customers = [{ name: '王' }, { name: '' }, { name: '李' }]
    for (const query of ['', '  ', '\u3000', '·', '-', ','])
      expect(found(customers, query)).toEqual([0, 1, 2])
    expect(found([], 'a')).toEqual([])
  })
})

it('holds 70000 customers apart, more than 16 bits can number', () => {
  const customers = Array.from({ length: 70000 }, (_, row) => ({
    name: `客户${row}`,
    corpName: `公司${row % 7}`,
  }))
  const index = createCustomerIndex(customers)
  expect(Array.from(index.search('kehu69999'))).toEqual([69999])
  expect(index.search('kh')).toHaveLength(70000)
  expect(index.search('gongsi3')).toHaveLength(10000)
  expect(index.search('gs6')[9999]).toBe(69999)
})

describe('rubbish', () => {
  it('from a careless host matches nothing and breaks nothing', () => {
    const rubbish = [
      null,
      undefined,
      5,
      'text',
      [],
      { name: 7 },
      { name: null },
      { name: {} },
      { name: '王', remark: 3 },
    ]
    const index = createCustomerIndex(rubbish as unknown as SearchableCustomer[])
    expect(Array.from(index.search('wang'))).toEqual([8])
    for (let position = -1; position < 10; position++) expect(index.highlight(position, 'x')).toEqual([])
  })

  it.each([
    ['lone surrogates', '\ud83d王\ude00', 'wang'],
    ['text from right to left', 'שלום مرحبا', 'مرح'],
    ['a private use character', '\ue000王', '王'],
    ['a very long text', `王${'长'.repeat(100000)}`, 'wangc'],
    ['a long text that is pasted whole', '王小明'.repeat(70), '王小明'.repeat(70)],
    ['emoji of many parts', '👨‍👩‍👧‍👦王', '👨‍👩‍👧‍👦w'],
    ['line breaks', '王\n小\r\n明', 'wxm'],
    ['letters whose lower case is longer', 'İstanbul', 'stan'],
  ])('in a name is taken as it comes: %s', (_, name, query) => {
    expect(found([{ name }], query)).toEqual([0])
  })

  it.each([
    ['lone surrogates', '\ud83d'],
    ['a very long query', 'wang'.repeat(100000)],
    ['what a regular expression would trip over', '.*+?^${}()|[]\\'],
    ['names of inherited properties', '__proto__'],
    ['zero bytes and line breaks', '\u0000\n\u2028'],
    ['no string at all', undefined],
    ['an object', {}],
  ])('in a query never throws: %s', (_, query) => {
    const index = createCustomerIndex([{ name: '王小明' }])
    expect(() => [index.search(query as string), index.highlight(0, query as string)]).not.toThrow()
  })

  it.each([undefined, null, {}, 'names', 3, new Set()])(
    'instead of a list is refused in words',
    (customers) => {
      expect(() => createCustomerIndex(customers as SearchableCustomer[])).toThrow(
        new TypeError('customers must be an array'),
      )
    },
  )
})

function found(customers: readonly SearchableCustomer[], query: string): number[] {
  return Array.from(createCustomerIndex(customers).search(query))
}
