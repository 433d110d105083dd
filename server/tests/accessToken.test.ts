import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { samplePdf } from '../contract/sampleFiles.ts'
import { createHold } from './support/createHold.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const TOKEN_PATH = '/cgi-bin/gettoken'
const UPLOAD_PATH = '/cgi-bin/media/upload'

describe('the access_token', () => {
  let backend: TestBackend

  before(
    async () =>
      void (backend = await startTestBackend({
        backend: { limits: { uploadsAtOncePerMember: 200, uploadsAtOnce: 200 } },
      })),
  )
  after(() => backend.close())

  it('is fetched once, however many requests come on a cold start', async () => {
    const bodies = Array.from({ length: 200 }, () =>
      JSON.stringify({ code: backend.wecom.issueCode('zhangsan') }),
    )
    const headers = { 'content-type': 'application/json' }
    const responses = await Promise.all(
      bodies.map((body) => backend.call('/session', undefined, { method: 'POST', body, headers })),
    )
    assert.ok(responses.every(({ status }) => status === 200))
    assert.equal(backend.wecom.calls[TOKEN_PATH], 1)
  })

  it('is refreshed once in all, when WeCom revokes it while uploads are on their way', async () => {
    const token = await backend.logIn()
    const before = backend.wecom.calls[UPLOAD_PATH] ?? 0
    const revoked = createHold()
    backend.wecom.plan({ fault: { kind: 'held', until: revoked.until }, path: UPLOAD_PATH, times: 20 })
    const uploads = Array.from({ length: 60 }, () =>
      backend.upload(token, 'media?type=file', samplePdf(40_000).bytes, 'a.pdf'),
    )
    await backend.wecom.arrived(UPLOAD_PATH, before + 10)
    backend.wecom.revokeTokens()
    revoked.release()
    const responses = await Promise.all(uploads)
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [200])
    assert.equal(backend.wecom.calls[TOKEN_PATH], 2)
    backend.wecom.clearFaults()
  })

  it('is tried anew once and not for ever, if WeCom goes on refusing it', async () => {
    for (const errcode of [40014, 42001]) {
      const token = await backend.logIn()
      const before = backend.wecom.calls['/cgi-bin/externalcontact/get_corp_tag_list'] ?? 0
      backend.wecom.plan({ fault: { errcode } })
      assert.equal(await codeOf(await backend.call('/customers', token)), '502 wecom-failed')
      assert.equal(backend.wecom.calls['/cgi-bin/externalcontact/get_corp_tag_list'], before + 2)
      backend.wecom.clearFaults()
    }
  })

  it('is asked for once a request with a wrong secret, never in a loop', async () => {
    const wrong = await startTestBackend({ backend: { secret: 'not-the-secret' } })
    const body = JSON.stringify({ code: wrong.wecom.issueCode('zhangsan') })
    const headers = { 'content-type': 'application/json' }
    const response = await wrong.call('/session', undefined, { method: 'POST', body, headers })
    assert.equal(await codeOf(response), '502 wecom-misconfigured')
    assert.equal(wrong.wecom.calls[TOKEN_PATH], 1)
    await wrong.close()
  })

  it('is fetched anew when WeCom says that it has expired', async () => {
    let now = Date.now()
    const own = await startTestBackend({ wecom: { now: () => now } })
    await own.logIn()
    now += 7200_000
    await own.logIn()
    assert.equal(own.wecom.calls[TOKEN_PATH], 2)
    await own.close()
  })

  for (const expires_in of [0, -1, null, 'soon', '7200', 7_200_000]) {
    it(`is kept, though WeCom says that it expires in ${JSON.stringify(expires_in)}`, async (t) => {
      const own = await startTestBackend()
      t.after(() => own.close())
      own.wecom.plan({ fault: { kind: 'altered', fields: { expires_in } }, path: TOKEN_PATH })
      for (let login = 0; login < 3; login++) assert.ok(await own.logIn())
      assert.equal(own.wecom.calls[TOKEN_PATH], 1)
    })
  }

  it('outlives a failed fetch: the next request tries again', async () => {
    const own = await startTestBackend()
    own.wecom.plan({ fault: { errcode: 60020 }, path: TOKEN_PATH, times: 1 })
    const body = JSON.stringify({ code: own.wecom.issueCode('zhangsan') })
    const headers = { 'content-type': 'application/json' }
    const first = await own.call('/session', undefined, { method: 'POST', body, headers })
    assert.equal(await codeOf(first), '502 wecom-misconfigured')
    assert.ok(await own.logIn())
    await own.close()
  })
})
