import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { checkBackend } from '../contract/checkBackend.ts'
import { sampleJpeg } from '../contract/sampleFiles.ts'
import { startDevelopmentBackend, type DevelopmentBackend } from './startDevelopmentBackend.ts'

const ORIGIN = 'http://127.0.0.1:10086'

describe('the development backend', () => {
  let running: DevelopmentBackend
  before(async () => void (running = await startDevelopmentBackend({ origin: ORIGIN })))
  after(() => running.close())

  async function logIn(code: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: ORIGIN }
    return fetch(`${running.url}/session`, { method: 'POST', body: JSON.stringify({ code }), headers })
  }

  it('keeps the contract', async () => {
    const short: string[] = []
    const given = { code: 'code-lisi', key: 'poster', page: `${ORIGIN}/share` }
    for await (const { title, outcome } of checkBackend(running.url, given)) {
      if (outcome !== 'kept') short.push(title)
    }
    assert.deepEqual(short, [])
  })

  it('logs in with any code, as often as wanted, from the page of the demo', async () => {
    for (const code of ['simulated-code-1', 'simulated-code-1', 'code-lisi']) {
      const response = await logIn(code)
      assert.equal(response.status, 200)
      assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN)
    }
    assert.equal((await logIn('expired')).status, 401)
  })

  it('shows over HTTP what the fake WeCom received', async () => {
    const { token } = (await (await logIn('code-zhangsan')).json()) as { readonly token: string }
    const body = new FormData()
    body.append('media', new Blob([sampleJpeg().bytes]), '海报.jpg')
    const headers = { authorization: `Bearer ${token}` }
    await fetch(`${running.url}/media?type=image`, { method: 'POST', body, headers })
    const received = (await (await fetch(`${running.wecom.url}/received`)).json()) as readonly {
      fileName: string
    }[]
    assert.equal(received.at(-1)?.fileName, '海报.jpg')
  })
})
