import { createSecretKey, type KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { Problem } from '../errors/Problem.ts'
import type { Member } from './Member.ts'
import { rememberVerified } from './rememberVerified.ts'
import { tokenSecretFault } from './tokenSecretFault.ts'

export interface MemberToken {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** Issues and verifies this backend's own tokens. They are signed, so no session is stored. */
export interface MemberTokens {
  issue(member: Member): Promise<MemberToken>
  /** Rejects with `bad-token` or `token-expired`. */
  verify(token: string): Promise<Member>
  /** Binds WeCom's cursor to the member and the list, so that it cannot be used to read another member's list. */
  sealCursor(member: Member, list: PagedList, cursor: string): Promise<string>
  /** Rejects with `bad-cursor`. */
  openCursor(member: Member, list: PagedList, sealed: string): Promise<string>
}

export type PagedList = 'customers' | 'groups' | 'recipients'

export interface MemberTokenOptions {
  /** At least 32 characters each. The first one signs; tokens of the others are accepted, so that a changed secret logs nobody out. */
  readonly secrets: readonly [string, ...string[]]
  readonly lifeMs: number
}

const ISSUER = 'taro-wecom-share-server'
const MEMBER = 'member'
const CURSOR = 'cursor'
const ALGORITHM = 'HS256'

export function createMemberTokens({ secrets, lifeMs }: MemberTokenOptions): MemberTokens {
  for (const fault of secrets.map(tokenSecretFault)) if (fault) throw new Error(`A token secret ${fault}`)
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)))
  const [signingKey] = keys as [KeyObject, ...KeyObject[]]

  const sign = (payload: JWTPayload, member: Member, audience: string, expiresAt: number): Promise<string> =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setSubject(member.userId)
      .setIssuedAt()
      .setExpirationTime(new Date(expiresAt))
      .sign(signingKey)

  async function open(token: string, audience: string): Promise<JWTPayload> {
    let failure: unknown
    for (const key of keys) {
      try {
        const options = {
          issuer: ISSUER,
          audience,
          algorithms: [ALGORITHM],
          requiredClaims: ['sub', 'exp', 'corp'],
        }
        return (await jwtVerify(token, key, options)).payload
      } catch (error) {
        failure = error
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) break
      }
    }
    throw failure
  }

  return {
    async issue(member) {
      // Round to seconds, because a JWT holds no milliseconds.
      const expiresAt = Math.floor((Date.now() + lifeMs) / 1000) * 1000
      return { token: await sign(claimsOf(member), member, MEMBER, expiresAt), expiresAt }
    },
    verify: rememberVerified(async (token) => {
      try {
        const payload = await open(token, MEMBER)
        return { member: memberIn(payload), expiresAt: Number(payload.exp) * 1000 }
      } catch (cause) {
        throw new Problem(cause instanceof errors.JWTExpired ? 'token-expired' : 'bad-token')
      }
    }),
    sealCursor: (member, list, cursor) =>
      sign({ ...claimsOf(member), list, cursor }, member, CURSOR, Date.now() + lifeMs),
    async openCursor(member, list, sealed) {
      const payload = await open(sealed, CURSOR).catch(() => undefined)
      if (!payload) throw new Problem('bad-cursor')
      const owner = memberIn(payload)
      const isOwn =
        owner.userId === member.userId && owner.corpId === member.corpId && owner.suiteId === member.suiteId
      if (!isOwn || payload['list'] !== list || typeof payload['cursor'] !== 'string')
        throw new Problem('bad-cursor')
      return payload['cursor']
    },
  }
}

function claimsOf({ corpId, suiteId }: Member): JWTPayload {
  return { corp: corpId, ...(suiteId === undefined ? {} : { suite: suiteId }) }
}

function memberIn(payload: JWTPayload): Member {
  const suite = payload['suite']
  return {
    userId: String(payload.sub),
    corpId: String(payload['corp']),
    ...(typeof suite === 'string' ? { suiteId: suite } : {}),
  }
}
