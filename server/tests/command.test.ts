import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'node:test'
import { readSettings } from '../node/readSettings.ts'
import { forwardedFor } from '../node/serve.ts'
import { startFakeWecom, type FakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { openSocket, PART_END, PART_HEAD, readAnswer, uploadHead } from './support/rawRequest.ts'
import { startRedis } from './support/startRedis.ts'
import { runCommand, startCommand } from './support/startCommand.ts'
import { TOKEN_SECRET } from './support/startTestBackend.ts'

const GOOD = { WECOM_CORP_ID: 'ww1', WECOM_SECRET: 'a-secret-of-the-app-0123456789', TOKEN_SECRET }

describe('the command', () => {
  let wecom: FakeWecom
  before(async () => void (wecom = await startFakeWecom()))
  after(() => wecom.close())

  const environment = (): Record<string, string> => ({
    ...GOOD,
    WECOM_CORP_ID: wecom.corpId,
    WECOM_SECRET: wecom.secret,
    WECOM_ORIGIN: wecom.url,
  })

  for (const name of Object.keys(GOOD)) {
    it(`does not start without ${name}, and says so`, async () => {
      const { code, output } = await runCommand([], { ...GOOD, [name]: '' })
      assert.equal(code, 2)
      assert.match(output, new RegExp(`^${name} is missing: .+\\.\\n$`))
    })
  }

  it('says that the port is taken', async () => {
    const { port } = new URL(wecom.url)
    const { code, output } = await runCommand([], { ...environment(), PORT: port })
    assert.equal(code, 1)
    assert.match(output, /Could not start: .*EADDRINUSE/)
  })

  it('says that the port is taken, and ends, with Redis too', async (t) => {
    const redis = await startRedis()
    t.after(() => redis.close())
    const { port } = new URL(wecom.url)
    const { code, output } = await runCommand([], { ...environment(), PORT: port, REDIS_URL: redis.url })
    assert.match(output, /Could not start: .*EADDRINUSE/)
    assert.equal(code, 1)
  })

  it('says that Redis cannot be reached', async () => {
    const { code, output } = await runCommand([], { ...environment(), REDIS_URL: 'redis://127.0.0.1:1' })
    assert.equal(code, 1)
    assert.match(output, /Could not start: .*ECONNREFUSED/)
  })

  it('lets an upload finish when it is told to end, and takes no new one', async (t) => {
    const running = await startCommand(environment())
    t.after(() => running.process.kill('SIGKILL'))
    const body = JSON.stringify({ code: wecom.issueCode('zhangsan') })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${running.url}/session`, { method: 'POST', body, headers })
    const { token } = (await response.json()) as { readonly token: string }

    const socket = openSocket(running.url)
    const content = 'x'.repeat(1000)
    const length = String(PART_HEAD.length + content.length + PART_END.length)
    socket.write(uploadHead('/media?type=file', token, { 'content-length': length }) + PART_HEAD)
    // Answered on another connection: the server has read what came before it by then.
    await fetch(`${running.url}/healthz`)
    const exit = running.end()
    await untilRefused(running.url)
    socket.write(content + PART_END)
    const answer = await readAnswer(socket)
    assert.equal(answer.status, 200)
    assert.match(answer.text, /"mediaid"/)
    assert.equal(wecom.received.at(-1)?.size, 1000)
    assert.equal(await exit, 0)
    assert.ok(running.lines.some((line) => line.includes('closing')))
  })
})

async function untilRefused(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } })
    } catch {
      return
    }
  }
}

describe('the settings', () => {
  const problemsOf = (env: Record<string, string>): readonly string[] => {
    const settings = readSettings({ ...GOOD, ...env })
    return 'problems' in settings ? settings.problems : []
  }

  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ WECOM_SECRET: 's' }, /^WECOM_SECRET is too short/],
    [{ TOKEN_SECRET: 'short' }, /^TOKEN_SECRET is too short/],
    [{ TOKEN_SECRET: 'a'.repeat(64) }, /^TOKEN_SECRET is easy to guess/],
    [{ TOKEN_SECRET_PREVIOUS: 'ab'.repeat(32) }, /^TOKEN_SECRET_PREVIOUS is easy to guess/],
    [{ TOKEN_SECRET_PREVIOUS: 'short' }, /^TOKEN_SECRET_PREVIOUS is too short/],
    [{ PORT: 'eighty' }, /^PORT must be a whole number/],
    [{ PORT: '70000' }, /^PORT must be a whole number/],
    [{ PORT: '1e3' }, /^PORT must be a whole number/],
    [{ PORT: '0x50' }, /^PORT must be a whole number/],
    [{ TRUSTED_PROXIES: '1e0' }, /^TRUSTED_PROXIES must be/],
    [{ TRUSTED_PROXIES: '-1' }, /^TRUSTED_PROXIES must be/],
    [{ REDIS_URL: 'localhost' }, /^REDIS_URL must be/],
    [{ REDIS_URL: 'http://localhost:6379' }, /^REDIS_URL must be/],
    [{ WECOM_ORIGIN: 'qyapi' }, /^WECOM_ORIGIN must be/],
    [{ WECOM_ORIGIN: 'ftp://qyapi.weixin.qq.com' }, /^WECOM_ORIGIN must be/],
    [{ WECOM_ORIGIN: 'https://gateway.example.com/wecom' }, /^WECOM_ORIGIN must be/],
    [{ PICTURE_HOSTS: 'https://a.example.com' }, /^PICTURE_HOSTS: "https:/],
    [{ PICTURE_HOSTS: '*' }, /^PICTURE_HOSTS: "\*"/],
    [{ PICTURE_HOSTS: '*.example.com' }, /^PICTURE_HOSTS: /],
    [{ PICTURE_HOSTS: 'a.example.com/pictures' }, /^PICTURE_HOSTS: /],
    [{ PICTURE_HOSTS: 'a.example.com, 10.0.0.5' }, /^PICTURE_HOSTS: "10\.0\.0\.5"/],
    [{ PAGE_HOSTS: 'https://h5.example.com' }, /^PAGE_HOSTS: "https:/],
    [{ PAGE_HOSTS: 'h5.example.com, *' }, /^PAGE_HOSTS: "\*"/],
    [{ SPOOL_DIRECTORY: '/nowhere/at/all' }, /^SPOOL_DIRECTORY must be a directory/],
    [{ SPOOL_DIRECTORY: fileURLToPath(import.meta.url) }, /^SPOOL_DIRECTORY must be a directory/],
    [{ ALLOWED_ORIGINS: 'ftp://a.example.com' }, /is no origin/],
    [{ ALLOWED_ORIGINS: 'https://a.example.com, *' }, /"\*" is no origin/],
    [{ ALLOWED_ORIGINS: 'https://a.example.com/' }, /is no origin/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
    [{ BASE_PATH: 'share/' }, /^BASE_PATH must/],
    [{ PICTURE_KEYS_FILE: '/nowhere.json' }, /^PICTURE_KEYS_FILE must/],
  ]
  for (const [env, sentence] of wrong) {
    it(`refuse ${JSON.stringify(env)}`, () => {
      const problems = problemsOf(env)
      assert.equal(problems.length, 1)
      assert.match(String(problems[0]), sentence)
    })
  }

  it('of a directory for temporary files that is not there are refused too', () => {
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = '/nowhere/at/all'
    try {
      assert.match(String(problemsOf({})[0]), /^TMPDIR must be a directory/)
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })

  it('name everything that is missing at once', () => {
    const settings = readSettings({})
    assert.ok('problems' in settings && settings.problems.length === 3)
  })

  it('read pictures by key from a file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'settings-'))
    const path = join(directory, 'keys.json')
    writeFileSync(path, '{"poster":"https://pictures.example.com/poster.png"}')
    const settings = readSettings({
      ...GOOD,
      PICTURE_KEYS_FILE: path,
      PICTURE_HOSTS: 'a.example.com, b.example.com:8443',
    })
    assert.ok('pictures' in settings)
    assert.deepEqual(settings.pictures.keys, { poster: 'https://pictures.example.com/poster.png' })
    assert.deepEqual(settings.pictures.hosts, ['a.example.com', 'b.example.com:8443'])
    for (const address of ['not an address', 'ftp://pictures.example.com/a.png', 'file:///a.png']) {
      writeFileSync(path, JSON.stringify({ poster: address }))
      assert.match(String(problemsOf({ PICTURE_KEYS_FILE: path })[0]), /^PICTURE_KEYS_FILE/)
    }
    rmSync(directory, { recursive: true })
  })

  it('trust of X-Forwarded-For only what the own proxies wrote', () => {
    const request = new Request('http://x', {
      headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.2' },
    })
    assert.equal(forwardedFor(request, 0), undefined)
    assert.equal(forwardedFor(request, 1), '10.0.0.2')
    assert.equal(forwardedFor(request, 2), '203.0.113.7')
    assert.equal(forwardedFor(new Request('http://x'), 1), undefined)
  })
})
