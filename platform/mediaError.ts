import { type MediaFailure, toMediaFailure } from '../protocol/failures/toMediaFailure.ts'

/** An Error that is a MediaFailure too. */
export function mediaError(raw: unknown): Error & MediaFailure {
  const failure = toMediaFailure(raw)
  return Object.assign(new Error(failure.raw.message), failure)
}
