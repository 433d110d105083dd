import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { FakeMessage } from '../fake-wecom/FakeMessage.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

describe('a result', () => {
  let backend: TestBackend
  let token: string
  before(async () => {
    backend = await startTestBackend()
    token = await backend.logIn('zhangsan')
  })
  after(() => backend.close())

  for (const query of [
    'startedAgo=1',
    'startedAgo=1&endedAgo=2',
    'startedAgo=-1&endedAgo=-2',
    'startedAgo=99999999999&endedAgo=0',
    'startedAgo=1&endedAgo=0&token=short',
    'startedAgo=1&endedAgo=0&textDigest=x',
    'startedAgo=1&endedAgo=0&msgtypes=voice',
    'startedAgo=1&endedAgo=0&target=chat',
  ])
    it(`is not asked for by ?${query}`, async () => {
      assert.equal(await codeOf(await backend.call(`/results?${query}`, token)), '400 bad-query')
    })
})

describe('the result of a third-party app’s message', () => {
  it('is asked with the token of its customer’s company', async (t) => {
    const messages: FakeMessage[] = [
      {
        id: 'msg-1',
        creator: 'zhangsan',
        createdAt: Date.now() - 1000,
        chatType: 'single',
        text: '您好',
        recipients: [{ id: 'wm-1', status: 1 }],
      },
    ]
    const asked: string[] = []
    const backend = await startTestBackend({
      wecom: { messages, suiteAccessToken: 'suite-token', otherCorps: { 'ww-spring': 'code-of-spring' } },
      backend: {
        suites: {
          'ww-suite': {
            suiteAccessToken: async () => 'suite-token',
            servesCorp: (corpId) => corpId === 'ww-spring',
            corpAccessToken: async (corpId) => {
              asked.push(corpId)
              const query = `corpid=${corpId}&corpsecret=code-of-spring`
              const response = await fetch(`${backend.wecom.url}/cgi-bin/gettoken?${query}`)
              const answer = (await response.json()) as { readonly access_token: string }
              return { accessToken: answer.access_token, expiresInSeconds: 7200 }
            },
          },
        },
      },
    })
    t.after(() => backend.close())
    const login = await backend.exchange(backend.wecom.issueCode('zhangsan', 'ww-spring'), 'ww-suite')
    const { token } = (await login.json()) as { readonly token: string }
    const query = `startedAgo=5000&endedAgo=0&textDigest=${createHash('sha256').update('您好').digest('hex')}`
    const answer = (await (await backend.call(`/results?${query}`, token)).json()) as {
      readonly state: string
    }
    assert.equal(answer.state, 'matched')
    assert.deepEqual(asked, ['ww-spring'])
  })
})
