import { tmpdir } from 'node:os'
import { createSpoolSpace } from '../media/createSpoolSpace.ts'
import { createImageFetcher } from '../media/createImageFetcher.ts'
import { createLimiter } from '../middleware/createLimiter.ts'
import { createMemberTokens } from '../middleware/createMemberTokens.ts'
import type { Services } from '../routes/RouteContext.ts'
import { createWecom } from '../wecom/createWecom.ts'
import { createMemoryTokenStore } from '../wecom/tokens/createMemoryTokenStore.ts'
import { DEFAULT_LIMITS, type ShareBackendOptions } from './ShareBackendOptions.ts'

export interface OwnedServices {
  readonly services: Services
  /** Closes the connections to WeCom, to picture hosts and to the token store. */
  readonly close: () => Promise<void>
}

export function createServices(options: ShareBackendOptions): OwnedServices {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const timeouts = { idleMs: limits.bodyIdleMs, totalMs: limits.bodyTotalMs }
  const many = Number.MAX_SAFE_INTEGER
  const store = options.store ?? createMemoryTokenStore()
  const wecom = createWecom({
    corpId: options.corpId,
    secret: options.secret,
    store,
    suites: options.suites,
    origin: options.wecomOrigin,
    retry: options.retry,
    timeoutMs: options.wecomTimeoutMs,
  })
  const imageFetcher = createImageFetcher(options.pictures ?? {}, timeouts)
  const services: Services = {
    wecom,
    imageFetcher,
    tokens: createMemberTokens({ secrets: options.tokenSecrets, lifeMs: limits.tokenLifeMs }),
    memberLimiter: createLimiter({
      perMinute: limits.requestsPerMinutePerMember,
      atOnce: limits.uploadsAtOncePerMember,
    }),
    sessionLimiter: createLimiter({ perMinute: limits.sessionsPerMinutePerAddress, atOnce: many }),
    uploadLimiter: createLimiter({ perMinute: many, atOnce: limits.uploadsAtOnce }),
    timeouts,
    pageHosts: new Set(options.pageHosts?.map((host) => new URL(`https://${host}`).host)),
    spoolSpace: createSpoolSpace(options.spoolDirectory ?? tmpdir()),
  }
  return {
    services,
    close: async () => void (await Promise.all([wecom.close(), imageFetcher.close(), store.close()])),
  }
}
