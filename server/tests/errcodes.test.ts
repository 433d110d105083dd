import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sampleJpeg } from '../contract/sampleFiles.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const UPLOAD_PATH = '/cgi-bin/media/upload'

/** How each errcode ends, and after how many calls. */
const ERRCODES = [
  { errcode: -1, ends: '503 wecom-busy', calls: 4 },
  { errcode: 40001, ends: '502 wecom-misconfigured', calls: 1 },
  { errcode: 40003, ends: '403 no-rights', calls: 1 },
  { errcode: 40004, ends: '415 wrong-file-type', calls: 1 },
  { errcode: 40005, ends: '415 wrong-file-type', calls: 1 },
  { errcode: 40006, ends: '413 too-large', calls: 1 },
  { errcode: 40009, ends: '413 too-large', calls: 1 },
  { errcode: 40011, ends: '413 too-large', calls: 1 },
  { errcode: 40013, ends: '502 wecom-misconfigured', calls: 1 },
  { errcode: 40014, ends: '502 wecom-failed', calls: 2 },
  { errcode: 40029, ends: '401 bad-code', calls: 1 },
  { errcode: 40082, ends: '502 wecom-misconfigured', calls: 1 },
  { errcode: 42001, ends: '502 wecom-failed', calls: 2 },
  { errcode: 44001, ends: '422 too-small', calls: 1 },
  { errcode: 45001, ends: '413 too-large', calls: 1 },
  { errcode: 45009, ends: '429 wecom-quota', calls: 4 },
  { errcode: 45033, ends: '503 wecom-busy', calls: 4 },
  { errcode: 48002, ends: '403 no-api-permission', calls: 1 },
  { errcode: 48004, ends: '403 no-api-permission', calls: 1 },
  { errcode: 48005, ends: '403 no-api-permission', calls: 1 },
  { errcode: 48006, ends: '403 no-api-permission', calls: 1 },
  { errcode: 50002, ends: '403 no-rights', calls: 1 },
  { errcode: 50003, ends: '403 no-api-permission', calls: 1 },
  { errcode: 60011, ends: '403 no-rights', calls: 1 },
  { errcode: 60020, ends: '502 wecom-misconfigured', calls: 1 },
  { errcode: 60111, ends: '403 no-rights', calls: 1 },
  { errcode: 84061, ends: '403 no-customer-relation', calls: 1 },
  { errcode: 84074, ends: '403 no-customer-permission', calls: 1 },
  { errcode: 99999, ends: '422 wecom-refused', calls: 1 },
] as const

const FAULTS = [
  { fault: { kind: 'hang-up' }, ends: '502 wecom-failed', calls: 4 },
  { fault: { kind: 'half-answer' }, ends: '502 wecom-failed', calls: 4 },
  { fault: { kind: 'not-json' }, ends: '502 wecom-failed', calls: 4 },
  { fault: { kind: 'status', status: 500 }, ends: '502 wecom-failed', calls: 4 },
  { fault: { kind: 'status', status: 429 }, ends: '502 wecom-failed', calls: 4 },
  { fault: { kind: 'status', status: 413 }, ends: '413 too-large', calls: 1 },
  { fault: { kind: 'status', status: 403 }, ends: '502 wecom-misconfigured', calls: 1 },
  { fault: { kind: 'status', status: 302 }, ends: '502 wecom-misconfigured', calls: 1 },
] as const

describe('when WeCom fails', () => {
  let backend: TestBackend
  let token: string

  before(async () => {
    backend = await startTestBackend()
    token = await backend.logIn()
  })
  after(() => backend.close())

  const upload = (): Promise<Response> =>
    backend.upload(token, 'media?type=image', sampleJpeg(2000).bytes, 'a.jpg')
  const countUploads = (): number => backend.wecom.calls[UPLOAD_PATH] ?? 0

  for (const { errcode, ends, calls } of ERRCODES) {
    it(`${errcode} for good ends as ${ends} after ${calls} call(s), and WeCom's words go to the log only`, async () => {
      backend.wecom.plan({ fault: { errcode, errmsg: 'words-of-wecom' }, path: UPLOAD_PATH })
      const before = countUploads()
      const response = await upload()
      backend.wecom.clearFaults()
      const text = await response.clone().text()
      assert.equal(await codeOf(response), ends)
      assert.equal(countUploads() - before, calls)
      assert.ok(!text.includes('words-of-wecom'))
      const { requestId } = JSON.parse(text) as { readonly requestId: string }
      const explained = backend.logged.find(
        (line) => line.includes(requestId) && line.includes('words-of-wecom'),
      )
      assert.ok(explained?.includes(String(errcode)))
      assert.equal(response.headers.has('retry-after'), calls === 4)
    })
  }

  for (const { fault, ends, calls } of FAULTS) {
    it(`${JSON.stringify(fault)} for good ends as ${ends} after ${calls} call(s)`, async () => {
      backend.wecom.plan({ fault, path: UPLOAD_PATH })
      const before = countUploads()
      const response = await upload()
      backend.wecom.clearFaults()
      assert.equal(await codeOf(response), ends)
      assert.equal(countUploads() - before, calls)
    })
  }

  it('silence for good ends as 504 wecom-timeout after 4 calls', async () => {
    // A backend of its own, because under load an honest answer may take as long as this timeout.
    const own = await startTestBackend({ backend: { wecomTimeoutMs: 300 } })
    const member = await own.logIn()
    own.wecom.plan({ fault: { kind: 'silence' }, path: UPLOAD_PATH })
    const response = await own.upload(member, 'media?type=image', sampleJpeg(2000).bytes, 'a.jpg')
    assert.equal(await codeOf(response), '504 wecom-timeout')
    assert.equal(own.wecom.calls[UPLOAD_PATH], 4)
    await own.close()
  })

  for (const fault of [
    { errcode: -1 },
    { errcode: 45009 },
    { errcode: 45033 },
    { kind: 'hang-up' },
  ] as const) {
    it(`${JSON.stringify(fault)} twice is not noticed by the client`, async () => {
      backend.wecom.plan({ fault, path: UPLOAD_PATH, times: 2 })
      const received = backend.wecom.received.length
      assert.equal((await upload()).status, 200)
      assert.equal(backend.wecom.received.length, received + 1)
      backend.wecom.clearFaults()
    })
  }

  it("84061 means no customers, where it is the member's customers that were asked for", async () => {
    const loner = await backend.logIn('a-member-without-customers')
    const response = await backend.call('/customers', loner)
    assert.deepEqual(await response.json(), { customers: [] })
  })

  it('a login code that was used, or is older than five minutes, is refused', async () => {
    let now = Date.now()
    const own = await startTestBackend({ wecom: { now: () => now } })
    const exchange = async (code: string): Promise<string> => {
      const init = {
        method: 'POST',
        body: JSON.stringify({ code }),
        headers: { 'content-type': 'application/json' },
      }
      const response = await own.call('/session', undefined, init)
      return response.status === 200 ? '200' : codeOf(response)
    }
    const code = own.wecom.issueCode('zhangsan')
    assert.equal(await exchange(code), '200')
    assert.equal(await exchange(code), '401 bad-code')
    const late = own.wecom.issueCode('zhangsan')
    now += 300_000
    assert.equal(await exchange(late), '401 bad-code')
    await own.close()
  })

  it('errmsg that quotes the token is logged without it', async () => {
    const accessToken = backend.wecom.secretsOnTheWire.find((secret) => secret.startsWith('access-token'))
    assert.ok(accessToken)
    backend.wecom.plan({
      fault: { errcode: 48002, errmsg: `api unauthorized for ${accessToken}` },
      path: UPLOAD_PATH,
    })
    await upload()
    backend.wecom.clearFaults()
    const written = backend.logged.join('')
    assert.ok(written.includes('api unauthorized for ***'))
    for (const secret of backend.wecom.secretsOnTheWire) assert.ok(!written.includes(secret))
  })

  it('at random, one call in five: no upload is lost of which the client was told that it had succeeded', async () => {
    const own = await startTestBackend({
      backend: { limits: { uploadsAtOncePerMember: 10 } },
    })
    const member = await own.logIn()
    const kinds = [{ errcode: -1 }, { kind: 'hang-up' }, { kind: 'half-answer' }, { errcode: 45033 }] as const
    for (const [seed, fault] of kinds.entries()) own.wecom.plan({ fault, chance: 0.055, seed })
    let succeeded = 0
    for (let round = 0; round < 20; round++) {
      const names = Array.from({ length: 10 }, (_, index) => `${round}-${index}.jpg`)
      await Promise.all(
        names.map(async (name) => {
          const response = await own.upload(
            member,
            'media?type=image',
            sampleJpeg(20_000 + round).bytes,
            name,
          )
          const answer = (await response.json()) as { readonly mediaid?: string; readonly code?: string }
          if (response.status !== 200) return assert.match(String(answer.code), /^wecom-/)
          succeeded += 1
          const received = own.wecom.received.find(({ id }) => id === answer.mediaid)
          assert.equal(received?.fileName, name)
          assert.equal(received.size, 20_000 + round)
        }),
      )
    }
    assert.ok(succeeded >= 190, `${succeeded} of 200`)
    await own.close()
  })
})
