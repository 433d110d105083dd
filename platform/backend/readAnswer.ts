import { toError } from '../../protocol/failures/toError.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** The fields of a JSON object. */
export type Answer = Readonly<Record<string, unknown>>

/**
 * The fields of an answer; none if its body is no JSON object. Throws a MediaFailure for an error status, because `request` and
 * `uploadFile` resolve on one, and for WeCom's own errors, because they come with status 200.
 */
export function readAnswer({ statusCode, data }: { statusCode: number; data: unknown }): Answer {
  const parsed = parse(data)
  const answer = typeof parsed === 'object' && parsed !== null ? (parsed as Answer) : {}
  if (statusCode < 200 || statusCode > 299)
    throw toError(toMediaFailure({ ...answer, message: said(answer), status: statusCode }))
  if (answer['errcode']) throw toError(toMediaFailure(answer))
  return answer
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

/** RFC 9457's `detail` or `title`. */
function said({ detail, title, errmsg }: Answer): unknown {
  return detail ?? title ?? errmsg
}
