import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sampleJpeg } from '../contract/sampleFiles.ts'
import { sampleCustomers } from './sampleCustomers.ts'
import { startFakeWecom, type FakeWecom } from './startFakeWecom.ts'

type Answer = Readonly<Record<string, unknown>>

const DAY_MS = 24 * 60 * 60_000

describe("the fake WeCom keeps WeCom's rules", () => {
  let now = 1_790_000_000_000
  let wecom: FakeWecom
  let accessToken: string

  before(async () => {
    const customers = { zhangsan: sampleCustomers('zhangsan', 120) }
    wecom = await startFakeWecom({ now: () => now, keepBytes: true, customers })
    accessToken = String((await getToken())['access_token'])
  })
  after(() => wecom.close())

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    return (await (await fetch(wecom.url + path, init)).json()) as Answer
  }
  const getToken = (secret = wecom.secret): Promise<Answer> =>
    ask(`/cgi-bin/gettoken?corpid=${wecom.corpId}&corpsecret=${secret}`)
  const upload = (type: string, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Answer> => {
    const body = new FormData()
    body.append('media', new Blob([bytes]), name)
    return ask(`/cgi-bin/media/upload?access_token=${accessToken}&type=${type}`, { method: 'POST', body })
  }
  const customers = (body: object): Promise<Answer> =>
    ask(`/cgi-bin/externalcontact/batch/get_by_user?access_token=${accessToken}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })

  it('gives the same token while it lives, another afterwards, and none for a wrong secret', async () => {
    const first = await getToken()
    assert.equal((await getToken())['access_token'], first['access_token'])
    assert.equal((await getToken('wrong'))['errcode'], 40001)
    now += 7200_000
    const second = await getToken()
    assert.notEqual(second['access_token'], first['access_token'])
    assert.equal((await upload('image', sampleJpeg().bytes, 'a.jpg'))['errcode'], 42001)
    accessToken = String(second['access_token'])
    wecom.revokeTokens()
    assert.equal((await upload('image', sampleJpeg().bytes, 'a.jpg'))['errcode'], 40014)
    accessToken = String((await getToken())['access_token'])
  })

  it('refuses wrong types and sizes, and a body whose length it is not told', async () => {
    assert.equal((await upload('image', sampleJpeg().bytes, 'a.gif'))['errcode'], 40004)
    assert.equal((await upload('voice2', sampleJpeg().bytes, 'a.jpg'))['errcode'], 40004)
    assert.equal((await upload('file', new Uint8Array(5), 'a.bin'))['errcode'], 40006)
    assert.equal((await upload('image', sampleJpeg(10 * 1024 * 1024 + 1).bytes, 'a.jpg'))['errcode'], 40006)
    const chunked = await ask(`/cgi-bin/media/upload?access_token=${accessToken}&type=file`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: new Blob(['--b--']).stream(),
      duplex: 'half',
    })
    assert.equal(chunked['errcode'], 44001)
  })

  it('keeps media for three days', async () => {
    const jpeg = sampleJpeg()
    const { media_id } = await upload('image', jpeg.bytes, 'a.jpg')
    const get = async (): Promise<Buffer> => {
      accessToken = String((await getToken())['access_token'])
      const path = `/cgi-bin/media/get?access_token=${accessToken}&media_id=${String(media_id)}`
      return Buffer.from(await (await fetch(wecom.url + path)).arrayBuffer())
    }
    now += 3 * DAY_MS - 1
    assert.deepEqual(await get(), Buffer.from(jpeg.bytes))
    now += 1
    assert.match((await get()).toString(), /40007/)
  })

  it('pages customers by at most 100', async () => {
    const first = await customers({ userid_list: ['zhangsan'], limit: 100 })
    assert.equal((first['external_contact_list'] as readonly unknown[]).length, 100)
    const rest = await customers({ userid_list: ['zhangsan'], limit: 100, cursor: first['next_cursor'] })
    assert.equal((rest['external_contact_list'] as readonly unknown[]).length, 20)
    assert.equal(rest['next_cursor'], '')
    assert.equal((await customers({ userid_list: ['zhangsan'], limit: 101 }))['errcode'], 40058)
    assert.equal((await customers({ userid_list: ['nobody'] }))['errcode'], 84061)
  })

  it('fails on demand: how, how often, and where', async () => {
    wecom.plan({ fault: { errcode: 45033 }, path: '/cgi-bin/media/upload', times: 1 })
    assert.equal((await upload('image', sampleJpeg().bytes, 'a.jpg'))['errcode'], 45033)
    assert.equal((await upload('image', sampleJpeg().bytes, 'a.jpg'))['errcode'], 0)
    wecom.plan({ fault: { kind: 'half-answer' }, times: 1 })
    await assert.rejects(upload('image', sampleJpeg().bytes, 'a.jpg'))
  })
})
