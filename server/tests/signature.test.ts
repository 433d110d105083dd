import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const TICKETS = ['/cgi-bin/get_jsapi_ticket', '/cgi-bin/ticket/get'] as const
const PAGE = 'https://h5.example.com/share?id=3&name=%E5%BC%A0'

interface Signatures {
  readonly config: PageSignature
  readonly agentConfig: PageSignature
}

interface PageSignature {
  readonly timestamp: number
  readonly nonceStr: string
  readonly signature: string
}

/** Document 90506, written apart from the backend's. */
function expected({ nonceStr, timestamp }: PageSignature, ticket: string | undefined, url: string): string {
  return createHash('sha1')
    .update(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`)
    .digest('hex')
}

describe("the signature of a page in WeCom's browser", () => {
  let backend: TestBackend
  before(
    async () =>
      void (backend = await startTestBackend({
        backend: { pageHosts: ['h5.example.com', 'localhost:8080'] },
      })),
  )
  after(() => backend.close())

  const sign = (url: string, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
    backend.call(`/signature?${new URLSearchParams({ url, ...more }).toString()}`, undefined)
  const ticket = (kind: string): string | undefined =>
    backend.wecom.secretsOnTheWire.find((secret) => secret.startsWith(`${kind}-ticket`))

  it("is made with the company's ticket and with the app's, of the address as it is, without a token", async () => {
    const response = await sign(PAGE)
    assert.equal(response.status, 200)
    const { config, agentConfig } = (await response.json()) as Signatures
    assert.equal(config.signature, expected(config, ticket('corp'), PAGE))
    assert.equal(agentConfig.signature, expected(agentConfig, ticket('agent'), PAGE))
    assert.ok(Math.abs(config.timestamp * 1000 - Date.now()) < 60_000)
    assert.notEqual(config.nonceStr, agentConfig.nonceStr)
  })

  it('is of the address without its fragment', async () => {
    const { config } = (await (await sign(`${PAGE}#/list`)).json()) as Signatures
    assert.equal(config.signature, expected(config, ticket('corp'), PAGE))
  })

  it('takes one ticket of each kind, however many pages ask, and whatever becomes of the access_token', async () => {
    backend.wecom.revokeTokens()
    const own = await startTestBackend({ backend: { pageHosts: ['h5.example.com'] } })
    const path = `/signature?url=${encodeURIComponent(PAGE)}`
    const responses = await Promise.all(Array.from({ length: 200 }, () => own.call(path, undefined)))
    own.wecom.revokeTokens()
    responses.push(await own.call(path, undefined))
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [200])
    for (const interfaceOf of TICKETS) assert.equal(own.wecom.calls[interfaceOf], 1)
    await own.close()
  })

  it('is made with a new ticket once the old one has expired', async (t) => {
    const own = await startTestBackend({ backend: { pageHosts: ['h5.example.com'] } })
    t.after(() => own.close())
    own.wecom.plan({ fault: { errcode: -1 }, path: TICKETS[0], times: 4 })
    const path = `/signature?url=${encodeURIComponent(PAGE)}`
    assert.equal(await codeOf(await own.call(path, undefined)), '503 wecom-busy')
    assert.equal((await own.call(path, undefined)).status, 200)
    const now = Date.now()
    t.mock.timers.enable({ apis: ['Date'], now: now + 7_200_000 })
    assert.equal((await own.call(path, undefined)).status, 200)
    assert.equal(own.wecom.calls[TICKETS[1]], 2)
  })

  const refused = [
    ['https://evil.example.com/', '403 host-not-allowed'],
    ['https://h5.example.com.evil.example.com/', '403 host-not-allowed'],
    ['https://h5.example.com:8443/', '403 host-not-allowed'],
    ['https://user@h5.example.com/', '403 host-not-allowed'],
    ['https://h5.example.com@evil.example.com/', '403 host-not-allowed'],
    ['https://localhost/', '403 host-not-allowed'],
    ['ftp://h5.example.com/', '400 bad-url'],
    ['h5.example.com/share', '400 bad-url'],
    ['https://h5.example.com/张', '400 bad-url'],
    ['https://h5.example.com/a b', '400 bad-url'],
    ['https://h5.example.com/\n', '400 bad-url'],
    [`https://h5.example.com/${'x'.repeat(2048)}`, '400 bad-url'],
    ['', '400 bad-url'],
  ] as const
  for (const [url, ends] of refused) {
    it(`is refused to ${JSON.stringify(url.slice(0, 60))}: ${ends}`, async () => {
      assert.equal(await codeOf(await sign(url)), ends)
    })
  }

  it('is made for a host with a port that was named so', async () => {
    assert.equal((await sign('http://localhost:8080/')).status, 200)
  })

  it('is made for no company and no suite that this backend does not serve', async () => {
    assert.equal(await codeOf(await sign(PAGE, { corpId: 'ww-other' })), '403 corp-not-served')
    assert.equal(await codeOf(await sign(PAGE, { suiteId: 'ww-suite' })), '400 unknown-suite')
  })

  it("is made with the tickets of a third-party app's customer", async (t) => {
    const corps: Readonly<Record<string, string>> = { 'ww-spring': 'code-1', 'ww-river': 'code-2' }
    const provider = await startTestBackend({
      wecom: { otherCorps: corps },
      backend: {
        pageHosts: ['h5.example.com'],
        suites: {
          'ww-suite': {
            suiteAccessToken: async () => 'not asked for',
            servesCorp: (corpId) => corpId in corps,
            corpAccessToken: async (corpId) => {
              const query = new URLSearchParams({ corpid: corpId, corpsecret: corps[corpId] ?? '' })
              const response = await fetch(`${provider.wecom.url}/cgi-bin/gettoken?${query.toString()}`)
              const answer = (await response.json()) as { readonly access_token: string }
              return { accessToken: answer.access_token, expiresInSeconds: 7200 }
            },
          },
        },
      },
    })
    t.after(() => provider.close())
    const signFor = (corpId: string): Promise<Response> => {
      const query = new URLSearchParams({ url: PAGE, suiteId: 'ww-suite', corpId })
      return provider.call(`/signature?${query.toString()}`, undefined)
    }
    for (const [index, corpId] of Object.keys(corps).entries()) {
      const { config } = (await (await signFor(corpId)).json()) as Signatures
      const tickets = provider.wecom.secretsOnTheWire.filter((secret) => secret.startsWith('corp-ticket'))
      assert.equal(config.signature, expected(config, tickets[index], PAGE))
    }
    assert.equal(await codeOf(await signFor('ww-gone')), '403 corp-not-served')
  })
})
