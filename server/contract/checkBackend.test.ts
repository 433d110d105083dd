import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { samplePng } from './sampleFiles.ts'
import { createShareBackend } from '../app/createShareBackend.ts'
import { sampleCustomers } from '../fake-wecom/sampleCustomers.ts'
import { startFakeWecom, type FakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { TOKEN_SECRET } from '../tests/support/startTestBackend.ts'
import { runCommand } from '../tests/support/startCommand.ts'
import { PLANTED_FAULTS, type Handler, type Sabotage } from '../tests/support/plantedFaults.ts'
import { checkBackend, type CheckResult } from './checkBackend.ts'

const PAGE = 'https://h5.example.com/share?id=3'

describe('the contract checker', () => {
  let wecom: FakeWecom
  let reference: Handler
  let sabotage: Sabotage | undefined
  let url: string
  const listener = getRequestListener(
    (request) => (sabotage ? sabotage(request, reference) : reference(request)),
    { overrideGlobalObjects: false },
  )
  const server = createServer((request, response) => void listener(request, response))

  before(async () => {
    wecom = await startFakeWecom({
      customers: { zhangsan: sampleCustomers('zhangsan', 230) },
      pictures: { 'poster.png': samplePng().bytes },
    })
    const backend = createShareBackend({
      corpId: wecom.corpId,
      secret: wecom.secret,
      tokenSecrets: [TOKEN_SECRET],
      wecomOrigin: wecom.url,
      pageHosts: ['h5.example.com'],
      pictures: { keys: { poster: `${wecom.url}/pictures/poster.png` } },
      limits: { requestsPerMinutePerMember: 100_000, sessionsPerMinutePerAddress: 100_000 },
    })
    reference = (request) => backend.fetch(request)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await wecom.close()
  })

  async function check(): Promise<readonly CheckResult[]> {
    const results: CheckResult[] = []
    for await (const result of checkBackend(url, {
      code: wecom.issueCode('zhangsan'),
      key: 'poster',
      page: PAGE,
    }))
      results.push(result)
    return results
  }

  it('passes the reference, as a command with its exit code', async () => {
    sabotage = undefined
    const { code, output } = await runCommand([
      'check',
      url,
      '--code',
      wecom.issueCode('zhangsan'),
      '--key',
      'poster',
      '--page',
      PAGE,
    ])
    assert.match(output, /\n\d\d kept, 0 short, 0 not run\n$/)
    assert.equal(code, 0)
  })

  it('says what it could not ask without a login code', async () => {
    sabotage = undefined
    const { code, output } = await runCommand(['check', url])
    assert.match(output, /– POST \/media takes a JPG: needs --code or --token/)
    assert.equal(code, 2)
  })

  it('says that nobody answers', async () => {
    const { code, output } = await runCommand(['check', 'http://127.0.0.1:1'])
    assert.match(output, /✗ GET \/healthz answers without a token: no answer/)
    assert.equal(code, 1)
  })

  for (const planted of PLANTED_FAULTS) {
    it(`names the fault: ${planted.fault}`, async () => {
      sabotage = planted.sabotage
      const short = (await check()).filter(({ outcome }) => outcome === 'short').map(({ title }) => title)
      for (const named of planted.named)
        assert.ok(
          short.some((title) => named.test(title)),
          `${named} in ${short.join('; ')}`,
        )
      const others = short.filter((title) => !planted.named.some((named) => named.test(title)))
      assert.deepEqual(others, [])
    })
  }
})
