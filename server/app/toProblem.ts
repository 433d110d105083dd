import { Problem } from '../errors/Problem.ts'
import { WecomError } from '../wecom/WecomError.ts'

/** Anything that was thrown, as the client may see it: never WeCom's own words. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof WecomError) {
    const { retryAfterSeconds } = error
    return new Problem(error.code, undefined, {
      cause: error,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    })
  }
  if (isTimeout(error)) return new Problem('wecom-timeout', undefined, { cause: error })
  if (error instanceof Error && error.name === 'AbortError') return new Problem('client-gone')
  return new Problem('internal', undefined, { cause: error })
}

/** A refresh of the access_token took too long. An abort of ours wraps the reason; others are the reason itself. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || (error.name === 'AbortError' && isTimeout(error.cause))
}
