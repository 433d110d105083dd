import { WecomError } from '../wecom/WecomError.ts'
import { Problem } from '../errors/Problem.ts'

/** Anything that was thrown, as the client may see it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof WecomError) return error.toProblem()
  if (isTimeout(error)) return new Problem('wecom-timeout', undefined, { cause: error })
  if (error instanceof Error && error.name === 'AbortError') return new Problem('client-gone')
  return new Problem('internal', undefined, { cause: error })
}

/** The token refresh has taken longer than its lock lasts. An abort of ours wraps the reason; others are the reason itself. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || (error.name === 'AbortError' && isTimeout(error.cause))
}
