import { WecomError } from '../wecom/WecomError.ts'
import { Problem } from './problem.ts'

/** Anything that was thrown, as the client may see it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof WecomError) return error.toProblem()
  if (error instanceof Error && error.name === 'AbortError') return new Problem('client-gone')
  return new Problem('internal', undefined, { cause: error })
}
