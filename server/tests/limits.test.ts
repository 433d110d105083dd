import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SignJWT } from 'jose'
import { sampleJpeg, samplePdf } from '../contract/sampleFiles.ts'
import { createMemberTokens } from '../middleware/createMemberTokens.ts'
import { createHold } from './support/createHold.ts'
import { codeOf, startTestBackend, TOKEN_SECRET } from './support/startTestBackend.ts'

const UPLOAD_PATH = '/cgi-bin/media/upload'

describe('limits', () => {
  it('count requests per member, and tell how long to wait', async () => {
    const backend = await startTestBackend({ backend: { limits: { requestsPerMinutePerMember: 3 } } })
    const [busy, other] = [await backend.logIn('zhangsan'), await backend.logIn('lisi')]
    for (let i = 0; i < 3; i++) assert.equal((await backend.call('/customers', busy)).status, 200)
    const refused = await backend.call('/customers', busy)
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal(await codeOf(refused), '429 too-many-requests')
    assert.equal((await backend.call('/customers', other)).status, 200)
    await backend.close()
  })

  it('count logins per address', async () => {
    const backend = await startTestBackend({ backend: { limits: { sessionsPerMinutePerAddress: 2 } } })
    assert.ok(await backend.logIn())
    assert.ok(await backend.logIn())
    const response = await backend.call('/session', undefined, { method: 'POST', body: '{}' })
    assert.equal(await codeOf(response), '429 too-many-requests')
    await backend.close()
  })

  it("bound a member's uploads at a time, and everyone's", async () => {
    const limits = { uploadsAtOncePerMember: 2, uploadsAtOnce: 3 }
    const backend = await startTestBackend({ backend: { limits, wecomTimeoutMs: 60_000 } })
    const [zhangsan, lisi] = [await backend.logIn('zhangsan'), await backend.logIn('lisi')]
    const held = createHold()
    backend.wecom.plan({ fault: { kind: 'held', until: held.until }, path: UPLOAD_PATH })
    const upload = (token: string): Promise<Response> =>
      backend.upload(token, 'media?type=image', sampleJpeg().bytes)
    const running = [upload(zhangsan), upload(zhangsan)]
    await backend.wecom.arrived(UPLOAD_PATH, 2)
    assert.equal(await codeOf(await upload(zhangsan)), '429 too-many-uploads')
    running.push(upload(lisi))
    await backend.wecom.arrived(UPLOAD_PATH, 3)
    assert.equal(await codeOf(await upload(lisi)), '429 too-many-uploads')
    held.release()
    assert.deepEqual(
      (await Promise.all(running)).map(({ status }) => status),
      [200, 200, 200],
    )
    backend.wecom.clearFaults()
    assert.equal((await upload(lisi)).status, 200, 'places are given back')
    await backend.close()
  })

  it("pass on WeCom's own: the thousandth and first image link of a day", async () => {
    const backend = await startTestBackend({ wecom: { imageLinksADay: 1 } })
    const token = await backend.logIn()
    assert.equal((await backend.upload(token, 'image', sampleJpeg().bytes)).status, 200)
    const refused = await backend.upload(token, 'image', sampleJpeg().bytes)
    assert.equal(refused.headers.get('retry-after'), '60')
    assert.equal(await codeOf(refused), '429 wecom-quota')
    await backend.close()
  })
})

describe('CORS', () => {
  const origin = 'https://h5.example.com'
  const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }

  it('is closed by default', async () => {
    const backend = await startTestBackend()
    const asked = await backend.call('/media', undefined, preflight)
    assert.equal(asked.headers.get('access-control-allow-origin'), null)
    const answered = await backend.call('/healthz', undefined, { headers: { origin } })
    assert.equal(answered.headers.get('access-control-allow-origin'), null)
    await backend.close()
  })

  it('opens to the origins that are named, and to no other', async () => {
    const backend = await startTestBackend({ backend: { allowedOrigins: [origin] } })
    const asked = await backend.call('/media', undefined, preflight)
    assert.equal(asked.headers.get('access-control-allow-origin'), origin)
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /authorization/)
    const refused = await backend.call('/customers', undefined, { headers: { origin } })
    assert.equal(refused.headers.get('access-control-allow-origin'), origin, 'a page can read why')
    const other = await backend.call('/healthz', undefined, {
      headers: { origin: 'https://evil.example.com' },
    })
    assert.equal(other.headers.get('access-control-allow-origin'), null)
    await backend.close()
  })
})

describe('tokens', () => {
  it('outlive a change of the secret, as long as the previous one is named', async () => {
    const before = createMemberTokens({
      secrets: ['an-old-secret-of-32-characters-at-least'],
      lifeMs: 60_000,
    })
    const { token } = await before.issue({ userId: 'zhangsan', corpId: 'ww' })
    const secrets = [TOKEN_SECRET, 'an-old-secret-of-32-characters-at-least'] as const
    const changed = createMemberTokens({ secrets: [...secrets], lifeMs: 60_000 })
    assert.deepEqual(await changed.verify(token), { userId: 'zhangsan', corpId: 'ww' })
    const later = createMemberTokens({ secrets: [TOKEN_SECRET], lifeMs: 60_000 })
    await assert.rejects(later.verify(token), { code: 'bad-token' })
  })

  it('expire though they were accepted before', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
    const tokens = createMemberTokens({ secrets: [TOKEN_SECRET], lifeMs: 60_000 })
    const { token } = await tokens.issue({ userId: 'zhangsan', corpId: 'ww' })
    const accepted = { userId: 'zhangsan', corpId: 'ww' }
    for (const passedMs of [0, 30_000, 28_000]) {
      t.mock.timers.setTime(Date.now() + passedMs)
      assert.deepEqual(await tokens.verify(token), accepted)
    }
    t.mock.timers.setTime(Date.now() + 2000)
    await assert.rejects(tokens.verify(token), { code: 'token-expired' })
  })

  it('are known by the whole of it, also after it was accepted', async () => {
    const tokens = createMemberTokens({ secrets: [TOKEN_SECRET], lifeMs: 60_000 })
    const { token } = await tokens.issue({ userId: 'zhangsan', corpId: 'ww' })
    await tokens.verify(token)
    const [head, payload] = token.split('.')
    await assert.rejects(tokens.verify(`${head}.${payload}.`), { code: 'bad-token' })
    await assert.rejects(tokens.verify(token.slice(0, -3)), { code: 'bad-token' })
  })

  it('are not accepted from a weak secret', () => {
    assert.throws(() => createMemberTokens({ secrets: ['short'], lifeMs: 1 }), /32 characters/)
  })

  it('of the right form and secret work: the table of bad ones fails for no other reason', async () => {
    const backend = await startTestBackend()
    const claims = {
      sub: 'zhangsan',
      corp: backend.wecom.corpId,
      iss: 'taro-wecom-share-server',
      aud: 'member',
    }
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1m')
    const response = await backend.call(
      '/customers',
      await token.sign(new TextEncoder().encode(TOKEN_SECRET)),
    )
    assert.equal(response.status, 200)
    await backend.close()
  })

  it('of a third-party app carry its suite and the customer company', async () => {
    const suiteAccessToken = 'suite-access-token-0123456789'
    const wecom = { suiteAccessToken, corpId: 'ww-customer-company', secret: 'its-permanent-code' }
    let asked = 0
    const backend = await startTestBackend({
      wecom,
      backend: {
        corpId: 'ww-our-own',
        suites: {
          'ww-suite': {
            suiteAccessToken: async () => suiteAccessToken,
            servesCorp: (corpId) => corpId === wecom.corpId,
            corpAccessToken: async (corpId) => {
              asked += 1
              const query = new URLSearchParams({ corpid: corpId, corpsecret: wecom.secret })
              const response = await fetch(`${backend.wecom.url}/cgi-bin/gettoken?${query.toString()}`)
              const answer = (await response.json()) as {
                readonly access_token: string
                readonly expires_in: number
              }
              return { accessToken: answer.access_token, expiresInSeconds: answer.expires_in }
            },
          },
        },
      },
    })
    const body = JSON.stringify({ code: backend.wecom.issueCode('zhangsan'), suiteId: 'ww-suite' })
    const headers = { 'content-type': 'application/json' }
    const session = await backend.call('/session', undefined, { method: 'POST', body, headers })
    const { token } = (await session.json()) as { readonly token: string }
    for (const name of ['a.pdf', 'b.pdf']) {
      assert.equal((await backend.upload(token, 'media?type=file', samplePdf().bytes, name)).status, 200)
    }
    assert.equal(asked, 1)
    await backend.close()
  })
})
