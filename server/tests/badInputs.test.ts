import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sampleCustomers } from '../fake-wecom/sampleCustomers.ts'
import { LOGINS } from './badInputs/logins.ts'
import { ALLOWED_HOSTS, SOURCES } from './badInputs/sources.ts'
import { TOKENS } from './badInputs/tokens.ts'
import { UPLOADS } from './badInputs/uploads.ts'
import { WIRE } from './badInputs/wire.ts'
import { samplePdf } from '../contract/sampleFiles.ts'
import { startTestBackend, TOKEN_SECRET, type TestBackend } from './support/startTestBackend.ts'

const TABLE = [...TOKENS, ...LOGINS, ...UPLOADS, ...SOURCES, ...WIRE]

describe(`bad input, in ${TABLE.length} ways`, () => {
  let backend: TestBackend
  let token: string
  const answers: string[] = []

  before(async () => {
    const customers = { zhangsan: sampleCustomers('zhangsan', 230), lisi: sampleCustomers('lisi', 150) }
    backend = await startTestBackend({
      backend: { pictures: { hosts: ALLOWED_HOSTS } },
      wecom: { customers },
    })
    token = await backend.logIn()
  })
  after(() => backend.close())

  for (const { title, ends, send } of TABLE) {
    it(`${title}: ${ends}`, async () => {
      const { status, text, contentType } = await send({ backend, token })
      answers.push(text)
      assert.equal(`${status} ${/"code":"([^"]+)"/.exec(text)?.[1]}`, ends)
      assert.equal(contentType, 'application/problem+json')
    })
  }

  it('leaves the backend as well as before', async () => {
    assert.equal((await backend.call('/healthz', undefined)).status, 200)
    assert.equal((await backend.upload(token, 'media?type=file', samplePdf().bytes, 'a.pdf')).status, 200)
    assert.equal(backend.wecom.received.length, 1, 'nothing of the table reached WeCom')
  })

  it('shows no secret and no token, neither to the client nor in the log', () => {
    const written = backend.logged.join('')
    const secrets = [...backend.wecom.secretsOnTheWire, TOKEN_SECRET, token]
    assert.ok(secrets.length > 4 && written.length > 10_000)
    for (const secret of secrets) {
      assert.ok(!written.includes(secret), `in the log: ${secret}`)
      assert.ok(!answers.some((answer) => answer.includes(secret)), `in an answer: ${secret}`)
    }
    assert.ok(!answers.some((answer) => /\bat \S+ \(|node_modules|\.ts:\d/.test(answer)), 'no stack trace')
  })
})
