import type { Failure } from './Failure.ts'

/** An Error that is the failure too, so that it can be thrown and known again with all that is in it. */
export function toError<Kind extends Failure>(failure: Kind): Error & Kind {
  return Object.assign(new Error(failure.raw.message), failure)
}
