import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Customer } from '../wecom/readCustomerPage.ts'
import { readCustomerPage } from '../wecom/readCustomerPage.ts'
import { startTestBackend, type TestBackend } from './support/startTestBackend.ts'

interface Page {
  readonly customers: readonly Customer[]
  readonly nextCursor?: string
}

describe("a member's customers", () => {
  let backend: TestBackend
  before(async () => void (backend = await startTestBackend()))
  after(() => backend.close())

  async function pagesOf(userId: string): Promise<readonly Page[]> {
    const token = await backend.logIn(userId)
    const pages: Page[] = []
    let cursor = ''
    do {
      const response = await backend.call(`/customers?cursor=${encodeURIComponent(cursor)}`, token)
      assert.equal(response.status, 200)
      const page = (await response.json()) as Page
      pages.push(page)
      cursor = page.nextCursor ?? ''
    } while (cursor)
    return pages
  }

  it('come in pages of 100, each once, and are their own only', async () => {
    const pages = await pagesOf('zhangsan')
    assert.deepEqual(
      pages.map(({ customers }) => customers.length),
      [100, 100, 30],
    )
    const ids = pages.flatMap(({ customers }) => customers.map(({ externalUserId }) => externalUserId))
    assert.equal(new Set(ids).size, 230)
    assert.ok(ids.every((id) => id.startsWith('wm-zhangsan-')))
    assert.equal((await pagesOf('lisi'))[0]?.customers.length, 3)
  })

  it('have names, remarks, companies and the names of their tags', async () => {
    const [page] = await pagesOf('zhangsan')
    assert.deepEqual(page?.customers[4], {
      externalUserId: 'wm-zhangsan-00005',
      name: '陈强',
      remark: '陈女士 5 号楼',
      corpName: '青禾教育科技',
      tags: ['上海'],
      addedAt: 1_760_000_000_000,
      type: 'wecom',
    })
  })

  it('ask WeCom for the names of tags once, not with every page', async () => {
    await pagesOf('zhangsan')
    assert.equal(backend.wecom.calls['/cgi-bin/externalcontact/get_corp_tag_list'], 1)
  })

  it('have no date where WeCom gives none that can be', () => {
    const datesOf = [1_760_000_000, '1760000000', 1_760_000_000_000, 0, -1, 'soon', undefined].map(
      (createtime) => {
        const row = {
          external_contact: { external_userid: 'wm1', name: 'A', type: 1 },
          follow_info: { userid: 'zhangsan', createtime },
        }
        return readCustomerPage({ external_contact_list: [row] }, 'zhangsan', new Map()).customers[0]?.addedAt
      },
    )
    const known = 1_760_000_000_000
    assert.deepEqual(datesOf, [known, known, known, undefined, undefined, undefined, undefined])
  })

  it("never include another member's, should WeCom's answer hold one", () => {
    const row = (userid: string): object => ({
      external_contact: { external_userid: `of-${userid}`, name: userid, type: 1 },
      follow_info: { userid, tag_id: ['unknown'] },
    })
    const answer = {
      external_contact_list: [row('zhangsan'), row('lisi'), null, { follow_info: { userid: 'zhangsan' } }],
    }
    const { customers } = readCustomerPage(answer, 'zhangsan', new Map())
    assert.deepEqual(customers, [
      { externalUserId: 'of-zhangsan', name: 'zhangsan', tags: [], type: 'wechat' },
    ])
  })
})
