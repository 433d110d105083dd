import { pino } from 'pino'
import { createShareBackend } from '../../app/createShareBackend.ts'
import type { ShareBackendOptions } from '../../app/ShareBackendOptions.ts'
import { startServer } from '../../node/startServer.ts'
import { sampleCustomers } from '../../fake-wecom/sampleCustomers.ts'
import { startFakeWecom, type FakeWecom } from '../../fake-wecom/startFakeWecom.ts'
import type { FakeWecomOptions } from '../../fake-wecom/FakeWecomOptions.ts'

/** Long enough for HS512 too. */
export const TOKEN_SECRET = 'a-secret-of-the-tests-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789'

export interface TestBackend {
  readonly url: string
  readonly wecom: FakeWecom
  /** Every line that was logged. */
  readonly logged: readonly string[]
  logIn(userId?: string): Promise<string>
  /** A login with `wx.qy.login`'s code, as the client sees it. */
  exchange(code: string, suiteId?: string): Promise<Response>
  /** Sends no token where it is undefined. */
  call(path: string, token: string | undefined, init?: RequestInit): Promise<Response>
  upload(token: string, query: string, bytes: Uint8Array<ArrayBuffer>, fileName?: string): Promise<Response>
  close(): Promise<void>
}

export interface TestBackendOptions {
  readonly backend?: Partial<ShareBackendOptions>
  readonly wecom?: FakeWecomOptions
}

/** Backend and fake WeCom, each on a port of its own. Retries come at once, so that no test waits. */
export async function startTestBackend({
  backend: given,
  wecom: wecomOptions,
}: TestBackendOptions = {}): Promise<TestBackend> {
  const logged: string[] = []
  const wecom = await startFakeWecom({
    customers: { zhangsan: sampleCustomers('zhangsan', 230), lisi: sampleCustomers('lisi', 3) },
    ...wecomOptions,
  })
  const backend = createShareBackend({
    corpId: wecom.corpId,
    secret: wecom.secret,
    tokenSecrets: [TOKEN_SECRET],
    wecomOrigin: wecom.url,
    retry: { attempts: 4, baseMs: 1, maxMs: 2 },
    logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...given,
    limits: { requestsPerMinutePerMember: 100_000, ...given?.limits },
  })
  const server = await startServer(backend, { port: 0, host: '127.0.0.1', closeGraceMs: 2000 })
  const basePath = given?.basePath ?? ''

  const call: TestBackend['call'] = (path, token, init = {}) => {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    return fetch(server.url + basePath + path, { ...init, headers })
  }

  const exchange: TestBackend['exchange'] = (code, suiteId) => {
    const body = JSON.stringify({ code, suiteId })
    const headers = { 'content-type': 'application/json' }
    return call('/session', undefined, { method: 'POST', body, headers })
  }

  return {
    url: server.url,
    wecom,
    logged,
    call,
    exchange,
    async logIn(userId = 'zhangsan') {
      const response = await exchange(wecom.issueCode(userId))
      const { token } = (await response.json()) as { readonly token: string }
      return token
    },
    upload(token, query, bytes, fileName = 'a.jpg') {
      const body = new FormData()
      body.append('media', new Blob([bytes]), fileName)
      return call(`/${query}`, token, { method: 'POST', body })
    },
    async close() {
      await server.close()
      await wecom.close()
    },
  }
}

export async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { readonly code?: string }
  return `${response.status} ${body.code}`
}
