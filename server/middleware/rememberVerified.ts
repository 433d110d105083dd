import type { Member } from './Member.ts'

export interface VerifiedToken {
  readonly member: Member
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** About 400 bytes each. */
const TOKENS_MAX = 5000

/**
 * Verifies each token once. A signature that was right stays right until the token expires, and a member sends the same token
 * with every request. What is refused is not remembered.
 */
export function rememberVerified(
  verify: (token: string) => Promise<VerifiedToken>,
): (token: string) => Promise<Member> {
  const verified = new Map<string, VerifiedToken>()
  return async (token) => {
    const known = verified.get(token)
    if (known && known.expiresAt > Date.now()) return known.member
    const fresh = await verify(token)
    const [oldest] = verified.size < TOKENS_MAX ? [] : verified.keys()
    if (oldest !== undefined) verified.delete(oldest)
    verified.set(token, fresh)
    return fresh.member
  }
}
