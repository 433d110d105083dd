import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { samplePdf } from '../contract/sampleFiles.ts'
import { codeOf, startTestBackend } from './support/startTestBackend.ts'

const SUITE = 'ww-suite'
const SUITE_TOKEN = 'suite-access-token-0123456789'

async function tokenIn(response: Response): Promise<string> {
  assert.equal(response.status, 200)
  return ((await response.json()) as { readonly token: string }).token
}

describe("a company's backend", () => {
  it("refuses the token of another company's member, though both share the token secret", async (t) => {
    const own = await startTestBackend()
    const other = await startTestBackend({ wecom: { corpId: 'ww-other' } })
    t.after(() => Promise.all([own.close(), other.close()]))
    const token = await other.logIn()
    assert.equal(await codeOf(await own.call('/customers', token)), '401 bad-token')
    assert.equal((await other.call('/customers', token)).status, 200)
  })

  it('logs in no member of another company', async (t) => {
    const own = await startTestBackend({ wecom: { otherCorps: { 'ww-other': 'a-secret' } } })
    t.after(() => own.close())
    const response = await own.exchange(own.wecom.issueCode('zhangsan', 'ww-other'))
    assert.equal(await codeOf(response), '403 corp-not-served')
  })
})

describe("a provider's backend", () => {
  const corps: Readonly<Record<string, string>> = {
    'ww-spring': 'code-of-spring',
    'ww-river': 'code-of-river',
  }

  it('serves two companies behind one address, each with its own token, and no third', async (t) => {
    const authorized = new Set(['ww-spring', 'ww-river'])
    const backend = await startTestBackend({
      wecom: { suiteAccessToken: SUITE_TOKEN, otherCorps: { ...corps, 'ww-gone': 'code-of-gone' } },
      backend: {
        suites: {
          [SUITE]: {
            suiteAccessToken: async () => SUITE_TOKEN,
            servesCorp: (corpId) => authorized.has(corpId),
            corpAccessToken: async (corpId) => {
              const query = new URLSearchParams({ corpid: corpId, corpsecret: corps[corpId] ?? '' })
              const response = await fetch(`${backend.wecom.url}/cgi-bin/gettoken?${query.toString()}`)
              const answer = (await response.json()) as { readonly access_token: string }
              return { accessToken: answer.access_token, expiresInSeconds: 7200 }
            },
          },
        },
      },
    })
    t.after(() => backend.close())
    const logIn = (corpId: string): Promise<Response> =>
      backend.exchange(backend.wecom.issueCode('zhangsan', corpId), SUITE)

    for (const corpId of authorized) {
      const token = await tokenIn(await logIn(corpId))
      const response = await backend.upload(token, 'media?type=file', samplePdf().bytes, `${corpId}.pdf`)
      assert.equal(response.status, 200)
      assert.equal(backend.wecom.received.at(-1)?.corpId, corpId)
    }
    assert.equal(await codeOf(await logIn('ww-gone')), '403 corp-not-served')

    const token = await tokenIn(await logIn('ww-river'))
    authorized.delete('ww-river')
    assert.equal(await codeOf(await backend.call('/customers', token)), '401 bad-token')
  })
})
