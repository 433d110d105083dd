import { pino, type Logger } from 'pino'
import { samplePng } from '../contract/sampleFiles.ts'
import { createShareBackend } from '../app/createShareBackend.ts'
import { startServer } from '../node/startServer.ts'
import { sampleCustomers } from './sampleCustomers.ts'
import { startFakeWecom, type FakeWecom } from './startFakeWecom.ts'

export interface DevelopmentBackendOptions {
  /** The backend's port. Default: any free one. */
  readonly port?: number
  /** The web origin that may call, such as the demo's: `http://127.0.0.1:10086`. */
  readonly origin?: string
  readonly logger?: Logger
}

export interface DevelopmentBackend {
  /** The backend's address. */
  readonly url: string
  /** The fake WeCom behind it: what it received, and its faults. */
  readonly wecom: FakeWecom
  close(): Promise<void>
}

const DEFAULT_MEMBER = 'zhangsan'
const CUSTOMERS = {
  zhangsan: sampleCustomers('zhangsan', 230),
  lisi: sampleCustomers('lisi', 3),
}
const GROUPS = {
  zhangsan: Array.from({ length: 45 }, (_, index) => ({
    chatId: `wr-zhangsan-${index + 1}`,
    // Every tenth has no name, as many groups have none.
    name: index % 10 === 9 ? '' : `老客户交流群 ${index + 1}`,
    memberCount: 3 + ((index * 7) % 190),
  })),
}

/**
 * Starts backend and fake WeCom on loopback, for development without WeCom. The login code `code-lisi` is lisi's, `expired`
 * is refused, and every other one is zhangsan's. `/resolve` knows the key `poster`.
 */
export async function startDevelopmentBackend(
  options: DevelopmentBackendOptions = {},
): Promise<DevelopmentBackend> {
  const wecom = await startFakeWecom({
    customers: CUSTOMERS,
    groups: GROUPS,
    memberOfCode: memberOf,
    keepBytes: true,
    pictures: { 'poster.png': samplePng(256).bytes },
  })
  const backend = createShareBackend({
    corpId: wecom.corpId,
    secret: wecom.secret,
    tokenSecrets: ['only-for-development-on-loopback-0123456789'],
    wecomOrigin: wecom.url,
    pictures: { hosts: ['pictures.example.com'], keys: { poster: `${wecom.url}/pictures/poster.png` } },
    pageHosts: ['h5.example.com', ...(options.origin === undefined ? [] : [new URL(options.origin).host])],
    allowedOrigins: options.origin === undefined ? [] : [options.origin],
    logger: options.logger ?? pino({ level: 'silent' }),
  })
  const server = await startServer(backend, {
    port: options.port ?? 0,
    host: '127.0.0.1',
    closeGraceMs: 2000,
  })
  return {
    url: server.url,
    wecom,
    async close() {
      await server.close()
      await wecom.close()
    },
  }
}

function memberOf(code: string): string | undefined {
  if (code === 'expired') return undefined
  const named = code.replace(/^code-/, '')
  return Object.hasOwn(CUSTOMERS, named) ? named : DEFAULT_MEMBER
}
