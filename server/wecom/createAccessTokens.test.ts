import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it, mock } from 'node:test'
import { createMemoryTokenStore } from './tokens/createMemoryTokenStore.ts'
import { createAccessTokens } from './createAccessTokens.ts'

describe('createAccessTokens', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'], now: 1_760_000_000_000 }))
  afterEach(() => mock.timers.reset())

  function tokensThatCount(expiresInSeconds = 7200): ReturnType<typeof createAccessTokens> {
    let count = 0
    const fetchToken = async (): Promise<{ accessToken: string; expiresInSeconds: number }> => ({
      accessToken: `token-${++count}`,
      expiresInSeconds,
    })
    return createAccessTokens({ key: 'app', store: createMemoryTokenStore(), fetchToken })
  }

  it('keeps a token until five minutes before WeCom ends it', async () => {
    const tokens = tokensThatCount()
    assert.equal(await tokens.obtain(), 'token-1')
    mock.timers.tick(6899_000)
    assert.equal(await tokens.obtain(), 'token-1')
    mock.timers.tick(1000)
    assert.equal(await tokens.obtain(), 'token-2')
  })

  it('gives up a short-lived token a tenth of its life early', async () => {
    const tokens = tokensThatCount(100)
    assert.equal(await tokens.obtain(), 'token-1')
    mock.timers.tick(90_000)
    assert.equal(await tokens.obtain(), 'token-2')
  })

  it('answers all who were refused the same token with one new one', async () => {
    const tokens = tokensThatCount()
    const refused = await tokens.obtain()
    const fresh = await Promise.all(Array.from({ length: 50 }, () => tokens.obtain(refused)))
    assert.deepEqual([...new Set(fresh)], ['token-2'])
  })

  it('does not hand out the refused token of a renewal that was already on its way', async () => {
    const store = createMemoryTokenStore()
    await store.write('app', { accessToken: 'revoked', expiresAt: Date.now() + 1000 })
    const fetchToken = async (): Promise<{ accessToken: string; expiresInSeconds: number }> => ({
      accessToken: 'new',
      expiresInSeconds: 7200,
    })
    const tokens = createAccessTokens({ key: 'app', store, fetchToken })
    const [first, second] = await Promise.all([tokens.obtain(), tokens.obtain('revoked')])
    assert.deepEqual([first, second], ['revoked', 'new'])
  })
})
