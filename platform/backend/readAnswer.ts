import { toError } from '../../protocol/failures/toError.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** The fields of a JSON answer; of anything else, none. */
export type Answer = Readonly<Record<string, unknown>>

/** `request` and `uploadFile` resolve on any status, and WeCom's own errors come with 200. Throws a MediaFailure for both. */
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
