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
  /** Signs this backend's own tokens: at least 32 characters each. The first signs, the others are still accepted. */
  readonly tokenSecrets: readonly [string, ...string[]]
  /** Where access_tokens are kept. Memory if absent, which is right for a single instance. */
  readonly store?: TokenStore | undefined
  /** Third-party apps, by suiteId. */
  readonly suites?: Readonly<Record<string, SuitePort>> | undefined
  /** What `/resolve` may fetch. Nothing if absent. */
  readonly pictures?: ImageFetcherOptions | undefined
  /** Web pages' origins that may call, `https://h5.example.com`. None if absent; a mini-program needs none. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** The path that this backend is mounted under, `/share`. */
  readonly basePath?: string | undefined
  /** Who a request without a token counts as. By default the address at the other end of the connection, where the runtime tells it. */
  readonly clientAddress?:
    ((request: Request, remoteAddress: string | undefined) => string | undefined) | undefined
  readonly limits?: Partial<BackendLimits> | undefined
  /** pino, or none: nothing is logged then. */
  readonly logger?: Logger | undefined
  /** Where uploads are spooled. The system's directory for temporary files if absent. */
  readonly spoolDirectory?: string | undefined
  /** WeCom's API, if it is reached by another address, or is a fake. */
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
  /** Of all members: bounds the room that spooled files take. */
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
