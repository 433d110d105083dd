import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createClient } from '@redis/client'
import { samplePdf } from '../contract/sampleFiles.ts'
import { startFakeWecom, type FakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { connectRedisTokenStore } from '../wecom/tokens/connectRedisTokenStore.ts'
import { createRedisTokenStore } from '../wecom/tokens/createRedisTokenStore.ts'
import { eventually } from './support/eventually.ts'
import { createHold } from './support/createHold.ts'
import { startCommand, type RunningCommand } from './support/startCommand.ts'
import { startRedis, type RunningRedis } from './support/startRedis.ts'
import { TOKEN_SECRET } from './support/startTestBackend.ts'

const TOKEN_PATH = '/cgi-bin/gettoken'
const CUSTOMERS_PATH = '/cgi-bin/externalcontact/batch/get_by_user'
const UPLOAD_PATH = '/cgi-bin/media/upload'
const TICKET_PATHS = ['/cgi-bin/get_jsapi_ticket', '/cgi-bin/ticket/get'] as const
const PAGE = 'https://h5.example.com/share'
/** The kit gives a request up after this time. */
const KIT_GIVES_UP_MS = 15_000

describe('a fleet of four processes with Redis', () => {
  let redis: RunningRedis
  let wecom: FakeWecom
  let fleet: readonly RunningCommand[]

  before(async () => {
    redis = await startRedis()
    wecom = await startFakeWecom()
    const env = {
      WECOM_CORP_ID: wecom.corpId,
      WECOM_SECRET: wecom.secret,
      WECOM_ORIGIN: wecom.url,
      TOKEN_SECRET,
      REDIS_URL: redis.url,
      PAGE_HOSTS: 'h5.example.com',
    }
    fleet = await Promise.all(Array.from({ length: 4 }, () => startCommand(env)))
  })
  after(async () => {
    await Promise.all(fleet.map((instance) => instance.end()))
    await wecom.close()
    await redis.close()
  })

  async function logIn(instance: RunningCommand): Promise<string> {
    const body = JSON.stringify({ code: wecom.issueCode('zhangsan') })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${instance.url}/session`, { method: 'POST', body, headers })
    assert.equal(response.status, 200)
    return ((await response.json()) as { readonly token: string }).token
  }

  it('fetches one access_token for 200 requests on a cold start', async () => {
    await Promise.all(fleet.flatMap((instance) => Array.from({ length: 50 }, () => logIn(instance))))
    assert.equal(wecom.calls[TOKEN_PATH], 1)
  })

  it('fetches one ticket of each kind for 200 signatures of a page on a cold start', async () => {
    const query = new URLSearchParams({ url: PAGE }).toString()
    const answers = fleet.flatMap(({ url }) =>
      Array.from({ length: 50 }, () => fetch(`${url}/signature?${query}`)),
    )
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    assert.deepEqual([...new Set(statuses)], [200])
    for (const path of TICKET_PATHS) assert.equal(wecom.calls[path], 1)
  })

  it('refreshes once in all, when WeCom revokes the token under uploads of all four', async () => {
    // A token of one instance is good at every other.
    const [first] = fleet
    assert.ok(first)
    const token = await logIn(first)
    const revoked = createHold()
    wecom.plan({ fault: { kind: 'held', until: revoked.until }, path: UPLOAD_PATH, times: 16 })
    const uploads = fleet.flatMap(({ url }) =>
      Array.from({ length: 8 }, () => {
        const body = new FormData()
        body.append('media', new Blob([samplePdf(20_000).bytes]), 'a.pdf')
        const headers = { authorization: `Bearer ${token}` }
        return fetch(`${url}/media?type=file`, { method: 'POST', body, headers })
      }),
    )
    await wecom.arrived(UPLOAD_PATH, 8)
    wecom.revokeTokens()
    revoked.release()
    const responses = await Promise.all(uploads)
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [200])
    assert.equal(wecom.received.length, 32)
    assert.equal(wecom.calls[TOKEN_PATH], 2)
  })

  it('fetches one access_token for 200 requests that find theirs revoked, at all four at once', async () => {
    const [first] = fleet
    assert.ok(first)
    const headers = { authorization: `Bearer ${await logIn(first)}` }
    const asked = wecom.calls[CUSTOMERS_PATH] ?? 0
    const fetched = wecom.calls[TOKEN_PATH] ?? 0
    const revoked = createHold()
    wecom.plan({ fault: { kind: 'held', until: revoked.until }, path: CUSTOMERS_PATH, times: 200 })
    const answers = fleet.flatMap(({ url }) =>
      Array.from({ length: 50 }, () => fetch(`${url}/customers`, { headers })),
    )
    await wecom.arrived(CUSTOMERS_PATH, asked + 200)
    wecom.revokeTokens()
    revoked.release()
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    assert.deepEqual([...new Set(statuses)], [200])
    assert.equal(wecom.calls[CUSTOMERS_PATH], asked + 400, 'each was refused once')
    assert.equal(wecom.calls[TOKEN_PATH], fetched + 1)
  })

  it('keeps neither secrets nor tokens in what the four processes wrote', () => {
    const written = fleet.flatMap(({ lines }) => lines).join('\n')
    assert.ok(written.length > 1000)
    for (const secret of [...wecom.secretsOnTheWire, TOKEN_SECRET]) assert.ok(!written.includes(secret))
  })
})

describe('an instance that dies while it fetches the access_token', () => {
  it('holds nobody up for as long as the kit waits', async (t) => {
    const redis = await startRedis()
    const wecom = await startFakeWecom()
    const env = {
      WECOM_CORP_ID: wecom.corpId,
      WECOM_SECRET: wecom.secret,
      WECOM_ORIGIN: wecom.url,
      TOKEN_SECRET,
      REDIS_URL: redis.url,
    }
    const [dying, living] = await Promise.all([startCommand(env), startCommand(env)])
    t.after(async () => {
      await living.end()
      await wecom.close()
      await redis.close()
    })
    const logIn = (url: string): Promise<Response> =>
      fetch(`${url}/session`, {
        method: 'POST',
        body: JSON.stringify({ code: wecom.issueCode('zhangsan') }),
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(KIT_GIVES_UP_MS),
      })
    wecom.plan({ fault: { kind: 'silence' }, path: TOKEN_PATH, times: 1 })
    logIn(dying.url).catch(() => undefined)
    await wecom.arrived(TOKEN_PATH, 1)
    dying.process.kill('SIGKILL')
    assert.equal((await logIn(living.url)).status, 200)
  })
})

describe('the Redis token store', () => {
  let redis: RunningRedis
  before(async () => void (redis = await startRedis()))
  after(() => redis.close())

  async function connect() {
    const client = createClient({ url: redis.url })
    await client.connect()
    return client
  }

  const failOnError = (error: unknown): void => assert.fail(String(error))

  it('lets the next one in only when the one before is done, also after a failure', async () => {
    const stores = await Promise.all([1, 2].map(() => connectRedisTokenStore(redis.url, failOnError)))
    const [one, two] = stores
    assert.ok(one && two)
    const order: string[] = []
    const first = one.exclusively('app', async () => {
      order.push('first in')
      await new Promise((resolve) => setImmediate(resolve))
      order.push('first out')
      throw new Error('planned')
    })
    const second = two.exclusively('app', async () => void order.push('second in'))
    await assert.rejects(first, /planned/)
    await second
    const start = order.indexOf('first in')
    assert.deepEqual(order.slice(start, start + 2), ['first in', 'first out'])
    assert.equal(order.length, 3)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('keeps its lock for as long as the work takes, however short the lock', async () => {
    const [client, second] = await Promise.all([connect(), connect()])
    const order: string[] = []
    const lockMs = 1500
    const first = createRedisTokenStore(client, { lockMs }).exclusively('long', async () => {
      order.push('first in')
      // Each renewal lengthens the life that is left.
      for (let renewals = 0, leftMs = Infinity; renewals < 3;) {
        const nowLeftMs = await second.pTTL('taro-wecom-share:lock:long')
        assert.ok(nowLeftMs > 0, 'the lock is held')
        if (nowLeftMs > leftMs) renewals += 1
        leftMs = nowLeftMs
      }
      order.push('first out')
    })
    await eventually(() => order.length === 1, 'the first has the lock')
    const waiting = createRedisTokenStore(second, { lockMs }).exclusively('long', async () => {
      order.push('second in')
    })
    await Promise.all([first, waiting])
    assert.deepEqual(order, ['first in', 'first out', 'second in'])
    await Promise.all([client.close(), second.close()])
  })

  it('gives back a lock that comes after its time limit, so that nobody waits for it', async () => {
    const [client, second] = await Promise.all([connect(), connect()])
    const store = createRedisTokenStore(client, { lockMs: 60_000, commandTimeoutMs: 100 })
    redis.freeze()
    await assert.rejects(
      store.exclusively('late', async () => assert.fail('the lock was never ours')),
      { code: 'store-unavailable' },
    )
    redis.thaw()
    // Redis runs what it was sent while it was frozen: it gives the lock, and is then asked to take it back.
    await client.ping()
    await new Promise((resolve) => setImmediate(resolve))
    await client.ping()
    assert.equal(await second.exists('taro-wecom-share:lock:late'), 0)
    await Promise.all([client.close(), second.close()])
  })

  it('takes the place of an instance that died with the lock, and gives back no lock but its own', async () => {
    const client = await connect()
    const store = await connectRedisTokenStore(redis.url, failOnError)
    await client.set('taro-wecom-share:lock:app', 'a dead instance', {
      expiration: { type: 'PX', value: 100 },
    })
    await store.exclusively('app', async () => {
      await client.set('taro-wecom-share:lock:app', 'somebody else')
    })
    assert.equal(await client.get('taro-wecom-share:lock:app'), 'somebody else')
    await store.close()
    await client.close()
  })

  it('forgets a token when its time is over, and reads nothing from what is no token', async () => {
    const client = await connect()
    const store = await connectRedisTokenStore(redis.url, failOnError)
    await store.write('kept', { accessToken: 'abc', expiresAt: Date.now() + 60_000 })
    assert.equal((await store.read('kept'))?.accessToken, 'abc')
    const lifeMs = await client.pTTL('taro-wecom-share:token:kept')
    assert.ok(lifeMs > 50_000 && lifeMs <= 60_000)
    await client.set('taro-wecom-share:token:odd', '{"accessToken":1}')
    assert.equal(await store.read('odd'), undefined)
    await store.close()
    await client.close()
  })

  it('says so when Redis is gone, instead of waiting', async () => {
    const own = await startRedis()
    const store = await connectRedisTokenStore(own.url, () => undefined)
    await own.close()
    await assert.rejects(store.read('app'), { code: 'store-unavailable' })
    await store.close()
  })
})
