import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { startFakeWecom, type FakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { runCommand, startCommand, type RunningCommand } from './support/startCommand.ts'
import { startRedis, type RunningRedis } from './support/startRedis.ts'
import { codeOf, TOKEN_SECRET } from './support/startTestBackend.ts'

/** The kit gives a request up after this time. */
const KIT_GIVES_UP_MS = 15_000

describe('a Redis that is frozen', () => {
  let redis: RunningRedis
  let wecom: FakeWecom
  let env: Readonly<Record<string, string>>
  const running: RunningCommand[] = []

  before(async () => {
    redis = await startRedis()
    wecom = await startFakeWecom()
    env = {
      WECOM_CORP_ID: wecom.corpId,
      WECOM_SECRET: wecom.secret,
      WECOM_ORIGIN: wecom.url,
      TOKEN_SECRET,
      REDIS_URL: redis.url,
    }
  })
  afterEach(() => {
    redis.thaw()
    for (const { process } of running.splice(0)) process.kill('SIGKILL')
  })
  after(async () => {
    await wecom.close()
    await redis.close()
  })

  async function start(): Promise<RunningCommand> {
    const command = await startCommand(env)
    running.push(command)
    return command
  }

  function logIn(url: string): Promise<Response> {
    return fetch(`${url}/session`, {
      method: 'POST',
      body: JSON.stringify({ code: wecom.issueCode('zhangsan') }),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(KIT_GIVES_UP_MS),
    })
  }

  it('answers 503 before the kit gives up, and serves again once it is thawed', async () => {
    const { url } = await start()
    redis.freeze()
    const refused = await Promise.all(Array.from({ length: 20 }, () => logIn(url)))
    for (const response of refused) {
      assert.ok(Number(response.headers.get('retry-after')) > 0)
      assert.equal(await codeOf(response), '503 store-unavailable')
    }
    redis.thaw()
    let response = await logIn(url)
    while (response.status === 503) response = await logIn(url)
    assert.equal(response.status, 200)
  })

  it('does not hold up the end of the process', async () => {
    const command = await start()
    redis.freeze()
    await logIn(command.url)
    assert.equal(await command.end(), 0)
  })

  it('ends the start with a sentence', async () => {
    redis.freeze()
    const { code, output } = await runCommand([], env)
    assert.match(output, /Could not start: Redis does not answer/)
    assert.equal(code, 1)
  })
})
