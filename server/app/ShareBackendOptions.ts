import type { Logger } from 'pino'
import type { ImageFetcherOptions } from '../media/createImageFetcher.ts'
import type { TokenStore } from '../wecom/tokens/TokenStore.ts'
import type { RetryPolicy } from '../wecom/withBackoff.ts'
import type { SuitePort } from '../wecom/createWecomCalls.ts'

export interface ShareBackendOptions {
  /** 企业ID. */
  readonly corpId: string
  /** The app's Secret, from the WeCom console. */
  readonly secret: string
  /** Secrets that sign this backend's own tokens, at least 32 characters each. The first one signs; tokens of the others are still accepted. */
  readonly tokenSecrets: readonly [string, ...string[]]
  /** Keeps access_tokens. Default: memory, which is enough for one instance. */
  readonly store?: TokenStore | undefined
  /** Third-party apps, by suiteId. */
  readonly suites?: Readonly<Record<string, SuitePort>> | undefined
  /** Pictures that `/resolve` may fetch. Default: none. */
  readonly pictures?: ImageFetcherOptions | undefined
  /** Hosts, `host` or `host:port`, of the pages that `/signature` signs for. Default: none. */
  readonly pageHosts?: readonly string[] | undefined
  /** Origins of web pages that may call, such as `https://h5.example.com`. Default: none; a mini-program needs none. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** Path under which this backend is mounted, such as `/share`. */
  readonly basePath?: string | undefined
  /** Names the sender of a login, for the login limit. Default: the remote address of the connection. */
  readonly clientAddress?:
    ((request: Request, remoteAddress: string | undefined) => string | undefined) | undefined
  readonly limits?: Partial<BackendLimits> | undefined
  /** A pino logger. Default: nothing is logged. */
  readonly logger?: Logger | undefined
  /** Directory where uploads wait. Default: the system's directory for temporary files. */
  readonly spoolDirectory?: string | undefined
  /** Address of WeCom's API, for a private deployment or a fake. */
  readonly wecomOrigin?: string | undefined
  readonly retry?: RetryPolicy | undefined
  /** Milliseconds that WeCom may stay silent. */
  readonly wecomTimeoutMs?: number | undefined
}

export interface BackendLimits {
  /** Milliseconds that a member's token lives. */
  readonly tokenLifeMs: number
  readonly requestsPerMinutePerMember: number
  readonly sessionsPerMinutePerAddress: number
  readonly uploadsAtOncePerMember: number
  /** Uploads at a time of all members, because each takes room on disk. */
  readonly uploadsAtOnce: number
  /** Milliseconds that a body may pause. */
  readonly bodyIdleMs: number
  /** Milliseconds that a body may take. */
  readonly bodyTotalMs: number
}

export const DEFAULT_LIMITS: BackendLimits = {
  tokenLifeMs: 2 * 60 * 60_000,
  requestsPerMinutePerMember: 240,
  // A whole office may come from one address.
  sessionsPerMinutePerAddress: 600,
  uploadsAtOncePerMember: 9,
  uploadsAtOnce: 64,
  bodyIdleMs: 15_000,
  bodyTotalMs: 180_000,
}
