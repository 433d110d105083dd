import { Problem } from '../errors/Problem.ts'
import { WecomError } from '../wecom/WecomError.ts'

/**
 * Turns anything that was thrown into the problem that the client sees. It never holds WeCom's own words. `hangUp` is the
 * request's signal: what is thrown after it aborted, without a code, is the abort's own reason.
 */
export function toProblem(error: unknown, hangUp?: AbortSignal): Problem {
  if (error instanceof Problem) return error
  if (error instanceof WecomError) {
    const { retryAfterSeconds } = error
    return new Problem(error.code, undefined, {
      cause: error,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    })
  }
  if (hangUp?.aborted) return new Problem('client-gone')
  // Node's delay wraps the reason of an abort.
  if (isAbort(error) && error.cause instanceof WecomError) return toProblem(error.cause)
  if (isTimeout(error)) return new Problem('wecom-timeout', undefined, { cause: error })
  if (isAbort(error)) return new Problem('client-gone')
  return new Problem('internal', undefined, { cause: error })
}

/** Tells a timeout from an abort. Node's own delay wraps the timeout in an AbortError; other sources throw it as it is. */
function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'TimeoutError' || (isAbort(error) && isTimeout(error.cause)))
  )
}

function isAbort(error: unknown): error is Error {
  return error instanceof Error && error.name === 'AbortError'
}
