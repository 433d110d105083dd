import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { CustomerGroup } from '../wecom/createGroups.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const GROUP_PATH = '/cgi-bin/externalcontact/groupchat/get'

interface Page {
  readonly groups: readonly CustomerGroup[]
  readonly nextCursor?: string
}

describe("a member's customer groups", () => {
  let backend: TestBackend
  const groupsOf = (owner: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      chatId: `wr-${owner}-${index}`,
      name: index === 1 ? '' : `${owner}的群 ${index}`,
      memberCount: index + 2,
    }))

  before(async () => {
    backend = await startTestBackend({
      wecom: { groups: { zhangsan: groupsOf('zhangsan', 45), lisi: groupsOf('lisi', 21) } },
    })
  })
  after(() => backend.close())

  const page = async (token: string, cursor = ''): Promise<Page> => {
    const response = await backend.call(`/groups?cursor=${encodeURIComponent(cursor)}`, token)
    assert.equal(response.status, 200)
    return (await response.json()) as Page
  }

  it('come in pages of 20, each once, and are their own only', async () => {
    const token = await backend.logIn('zhangsan')
    const pages = [await page(token)]
    for (let cursor = pages[0]?.nextCursor; cursor !== undefined; cursor = pages.at(-1)?.nextCursor)
      pages.push(await page(token, cursor))
    assert.deepEqual(
      pages.map(({ groups }) => groups.length),
      [20, 20, 5],
    )
    const ids = pages.flatMap(({ groups }) => groups.map(({ chatId }) => chatId))
    assert.equal(new Set(ids).size, 45)
    assert.ok(ids.every((id) => id.startsWith('wr-zhangsan-')))
  })

  it('have a name, which may be empty, a count of members, and a date', async () => {
    const { groups } = await page(await backend.logIn('zhangsan'))
    const createdAt = 1_750_000_000_000
    assert.deepEqual(groups.slice(0, 2), [
      { chatId: 'wr-zhangsan-0', name: 'zhangsan的群 0', memberCount: 2, createdAt },
      { chatId: 'wr-zhangsan-1', name: '', memberCount: 3, createdAt },
    ])
  })

  it('are an empty list for a member without any', async () => {
    assert.deepEqual(await page(await backend.logIn('wangwu')), { groups: [] })
  })

  it('lack one that was dissolved while they were read', async () => {
    backend.wecom.plan({ fault: { errcode: 49008 }, path: GROUP_PATH, times: 1 })
    const { groups } = await page(await backend.logIn('lisi'))
    assert.equal(groups.length, 19)
    backend.wecom.clearFaults()
  })

  it("never include another member's, should WeCom's answer be one", async () => {
    const group_chat = { chat_id: 'wr-other', name: 'A', owner: 'zhangsan', member_list: [] }
    backend.wecom.plan({ fault: { kind: 'altered', fields: { group_chat } }, path: GROUP_PATH, times: 1 })
    const { groups } = await page(await backend.logIn('lisi'))
    assert.equal(groups.length, 19)
    backend.wecom.clearFaults()
  })

  it("are not paged through by another member's cursor, nor by one of customers", async () => {
    const [zhangsan, lisi] = [await backend.logIn('zhangsan'), await backend.logIn('lisi')]
    const ask = (path: string, cursor: string | undefined): Promise<Response> =>
      backend.call(`${path}?cursor=${encodeURIComponent(cursor ?? '')}`, zhangsan)
    const { nextCursor } = await page(lisi)
    assert.equal(await codeOf(await ask('/groups', nextCursor)), '400 bad-cursor')
    const customers = (await (await backend.call('/customers', zhangsan)).json()) as Page
    assert.equal(await codeOf(await ask('/groups', customers.nextCursor)), '400 bad-cursor')
    const own = await page(zhangsan)
    assert.equal(await codeOf(await ask('/customers', own.nextCursor)), '400 bad-cursor')
  })

  it('are not listed where the company refuses the interface', async () => {
    backend.wecom.plan({ fault: { errcode: 48002 }, path: GROUP_PATH, times: 1 })
    const response = await backend.call('/groups', await backend.logIn('lisi'))
    assert.equal(await codeOf(response), '403 no-api-permission')
    backend.wecom.clearFaults()
  })
})
