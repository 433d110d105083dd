import { Problem } from '../errors/Problem.ts'
import { WecomError } from '../wecom/WecomError.ts'

/** Turns anything that was thrown into the problem that the client sees. It never holds WeCom's own words. */
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

/** Tells a timeout from an abort. Node's own delay wraps the timeout in an AbortError; other sources throw it as it is. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || (error.name === 'AbortError' && isTimeout(error.cause))
}
