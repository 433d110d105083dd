import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import express from 'express'
import fastify from 'fastify'
import { samplePdf } from '../contract/sampleFiles.ts'
import { createShareBackend, type ShareBackend } from '../app/createShareBackend.ts'
import { startFakeWecom, type FakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { toNodeListener } from '../node/toNodeListener.ts'
import { sha256 } from './support/sha256.ts'
import { TOKEN_SECRET } from './support/startTestBackend.ts'

type Ask = (path: string, init: RequestInit) => Promise<Response>

describe('the backend', () => {
  let wecom: FakeWecom
  before(async () => void (wecom = await startFakeWecom()))
  after(() => wecom.close())

  const createBackend = (basePath?: string): ShareBackend =>
    createShareBackend({
      corpId: wecom.corpId,
      secret: wecom.secret,
      tokenSecrets: [TOKEN_SECRET],
      wecomOrigin: wecom.url,
      basePath,
    })

  async function logsInAndUploads(ask: Ask): Promise<void> {
    const body = JSON.stringify({ code: wecom.issueCode('zhangsan') })
    const headers = { 'content-type': 'application/json' }
    const session = await ask('/session', { method: 'POST', body, headers })
    const { token } = (await session.json()) as { readonly token: string }
    const file = samplePdf(300_000).bytes
    const form = new FormData()
    form.append('media', new Blob([file]), '报价单.pdf')
    const authorization = { authorization: `Bearer ${token}` }
    const uploaded = await ask('/media?type=file', { method: 'POST', body: form, headers: authorization })
    assert.equal(uploaded.status, 200)
    assert.equal(wecom.received.at(-1)?.sha256, sha256(file))
    assert.equal(wecom.received.at(-1)?.fileName, '报价单.pdf')
    assert.equal((await ask('/customers', { headers: authorization })).status, 200)
  }

  async function over(server: Server, prefix: string): Promise<void> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      await logsInAndUploads((path, init) => fetch(`http://127.0.0.1:${port}${prefix}${path}`, init))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it('is a Web-standard handler, without any server', async () => {
    const backend = createBackend()
    await logsInAndUploads((path, init) => backend.fetch(new Request(`http://backend${path}`, init)))
    await backend.close()
  })

  it("mounts in Node's http", async () => {
    const backend = createBackend('/share')
    await over(createServer(toNodeListener(backend)), '/share')
    await backend.close()
  })

  it('mounts in Express', async () => {
    const backend = createBackend()
    const app = express()
    app.use('/share', toNodeListener(backend))
    await over(createServer(app as RequestListener), '/share')
    await backend.close()
  })

  it('mounts in Fastify', async () => {
    const backend = createBackend('/share')
    const app = fastify()
    const listener = toNodeListener(backend)
    await app.register(async (share) => {
      share.removeAllContentTypeParsers()
      share.addContentTypeParser('*', (_request, _payload, done) => done(null))
      share.all('/share/*', (request, reply) => {
        reply.hijack()
        listener(request.raw, reply.raw)
      })
    })
    await app.ready()
    await over(app.server, '/share')
    await backend.close()
  })
})
