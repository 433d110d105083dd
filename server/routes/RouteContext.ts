import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Limiter } from '../middleware/createLimiter.ts'
import type { MemberTokens } from '../middleware/createMemberTokens.ts'
import type { BodyTimeouts } from '../middleware/readBody.ts'
import { Problem } from '../errors/Problem.ts'
import type { ImageFetcher } from '../media/createImageFetcher.ts'
import type { Wecom } from '../wecom/createWecom.ts'
import type { Member } from '../wecom/Member.ts'

/** What the routes work with, made once. */
export interface Services {
  readonly wecom: Wecom
  readonly tokens: MemberTokens
  readonly imageFetcher: ImageFetcher
  readonly memberLimiter: Limiter
  readonly sessionLimiter: Limiter
  readonly uploadLimiter: Limiter
  readonly timeouts: BodyTimeouts
  readonly spoolDirectory: string
}

/** What the runtime tells of the connection: `@hono/node-server` gives Node's own request. */
export interface ConnectionEnv {
  readonly incoming?:
    { readonly socket?: { readonly remoteAddress?: string | undefined } | undefined } | undefined
}

/** What a request carries on its way. */
export interface RouteEnv {
  Bindings: ConnectionEnv
  Variables: { requestId: string; log: Logger; member?: Member; problemCode?: string }
}

export type RouteContext = Context<RouteEnv>

/** Who is logged in, on a route that only members reach. */
export function memberOf(c: RouteContext): Member {
  const member = c.get('member')
  if (!member) throw new Problem('no-token')
  return member
}
