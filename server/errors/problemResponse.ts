import type { Problem } from './Problem.ts'

/** `application/problem+json`, RFC 9457. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer')
  if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds))
  return new Response(problemBody(problem, requestId), { status: problem.status, headers })
}

export function problemBody(problem: Problem, requestId?: string): string {
  const { status, title, code, detail } = problem
  return JSON.stringify({ type: 'about:blank', title, status, code, detail, requestId })
}
