import type { MiddlewareHandler } from 'hono'
import { Problem } from '../errors/Problem.ts'
import type { Limiter } from './createLimiter.ts'
import type { MemberTokens } from './createMemberTokens.ts'
import type { Member } from './Member.ts'
import type { RequestEnv } from './RequestEnv.ts'

export interface Admission {
  readonly tokens: MemberTokens
  readonly limiter: Limiter
  /** Whether the member's company is one of this deployment's, because others may share the token secret. */
  readonly serves: (member: Member) => Promise<boolean>
}

/** Admits requests with a token of this backend, up to the member's limit. */
export function membersOnly({ tokens, limiter, serves }: Admission): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization')
    if (header === undefined) throw new Problem('no-token')
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? []
    if (token === undefined) throw new Problem('bad-token')
    const member = await tokens.verify(token)
    if (!(await serves(member))) throw new Problem('bad-token')
    c.set('member', member)
    await limiter.count(`${member.corpId}:${member.userId}`)
    await next()
  }
}
