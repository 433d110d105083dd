import { readCustomers } from './readCustomers.ts'

describe('what a host gives as customers', () => {
  it('is taken as it is where nothing is wrong with it', () => {
    const row = { externalUserId: 'a', name: '王', remark: '总', tags: ['vip'], extra: 1 }
    const bare = { externalUserId: 'b', name: '' }
    const { customers } = readCustomers([row, bare])
    expect(customers[0]).toBe(row)
    expect(customers[1]).toBe(bare)
  })

  it('needs an id: rows without one are counted, and a second row of one is left out', () => {
    const rows = [{ externalUserId: 'a', name: '1' }, {}, null, 7, 'a', [], { externalUserId: 8 }]
    const { customers, skipped } = readCustomers([...rows, { externalUserId: 'a', name: '2' }])
    expect(customers).toEqual([{ externalUserId: 'a', name: '1' }])
    expect(skipped).toBe(6)
  })

  it('loses what is not what it should be, and no more', () => {
    const { customers } = readCustomers([
      { externalUserId: 'a' },
      { externalUserId: 'b', name: null, remark: 7, corpName: {}, avatar: [], tags: ['x', 8] },
      { externalUserId: 'c', name: '三', tags: 'vip' },
      { externalUserId: 'd', name: '四', avatar: 7, tags: ['x'] },
    ])
    const [remark, corpName, avatar, tags] = [undefined, undefined, undefined, undefined]
    expect(customers).toStrictEqual([
      { externalUserId: 'a', name: '' },
      { externalUserId: 'b', name: '', remark, corpName, avatar, tags: ['x'] },
      { externalUserId: 'c', name: '三', tags },
      { externalUserId: 'd', name: '四', avatar, tags: ['x'] },
    ])
  })
})
