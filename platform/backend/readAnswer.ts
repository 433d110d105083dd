import { toError } from '../../protocol/failures/toError.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** The fields of a JSON answer; an empty object for any other answer. */
export type Answer = Readonly<Record<string, unknown>>

/**
 * The fields of an answer. Throws a MediaFailure for a status of an error, on which `request` and `uploadFile` resolve, and for
 * WeCom's own errors, which come with status 200.
 */
export function readAnswer({ statusCode, data }: { statusCode: number; data: unknown }): Answer {
  const answer = Object(parse(data)) as Answer
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
