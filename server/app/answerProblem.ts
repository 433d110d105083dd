import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { Problem } from '../errors/Problem.ts'
import { problemResponse } from '../errors/problemResponse.ts'
import type { RouteContext } from '../routes/RouteContext.ts'
import { toProblem } from './toProblem.ts'

/** Answers a request with a problem, and logs its cause where one of WeCom's or ours is behind it. */
export function answerProblem(c: RouteContext, problem: Problem): Response {
  c.set('problemCode', problem.code)
  if (problem.status >= 500 || problem.cause) c.get('log').warn(describeCause(problem))
  return problemResponse(problem, c.get('requestId'))
}

/** Answers a request whose route threw. */
export function answerError(c: RouteContext, error: unknown): Response {
  return answerProblem(c, toProblem(error, c.req.raw.signal))
}

export function answerWrongMethod(c: RouteContext, allowed: readonly string[]): Response {
  const response = answerProblem(c, new Problem('method-not-allowed'))
  response.headers.set('allow', allowed.join(', '))
  return response
}

/** Answers and logs a request that no route sees. */
export function answerUnseen(logger: Logger, problem: Problem): Response {
  const requestId = randomUUID()
  const log = logger.child({ requestId })
  if (problem.status >= 500) log.warn(describeCause(problem))
  log.info({ status: problem.status, code: problem.code })
  return problemResponse(problem, requestId)
}

/** Turns the cause into text, because an error object may hold secrets. Only a fault of ours gets its stack. */
function describeCause({ code, cause }: Problem): { code: string; cause: string } {
  if (!(cause instanceof Error)) return { code, cause: String(cause) }
  return { code, cause: (code === 'internal' && cause.stack) || `${cause.name}: ${cause.message}` }
}
