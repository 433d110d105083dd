import type { Context } from 'hono'
import { Problem } from '../errors/Problem.ts'
import type { SpoolSpace } from '../media/createSpoolSpace.ts'
import type { ImageFetcher } from '../media/createImageFetcher.ts'
import type { Limiter } from '../middleware/createLimiter.ts'
import type { MemberTokens } from '../middleware/createMemberTokens.ts'
import type { Member } from '../middleware/Member.ts'
import type { BodyTimeouts } from '../middleware/readBody.ts'
import type { RequestEnv } from '../middleware/RequestEnv.ts'
import type { WecomPort } from './WecomPort.ts'

export type RouteContext = Context<RequestEnv>

/** Services that the routes share. */
export interface Services {
  readonly wecom: WecomPort
  readonly tokens: MemberTokens
  readonly imageFetcher: ImageFetcher
  readonly memberLimiter: Limiter
  readonly sessionLimiter: Limiter
  readonly uploadLimiter: Limiter
  readonly timeouts: BodyTimeouts
  readonly spoolSpace: SpoolSpace
  /** Hosts of the pages that are signed for, as an address has them. */
  readonly pageHosts: ReadonlySet<string>
}

/** The logged-in member, on a route behind `membersOnly`. */
export function memberOf(c: RouteContext): Member {
  const member = c.get('member')
  if (!member) throw new Problem('no-token')
  return member
}
