import type { Failure } from './Failure.ts'
import { fieldOf, isFailure } from './readRaw.ts'
import { toShareFailure } from './toShareFailure.ts'

/** What a host's login failed by, if it says so: a failure of the kit's, or what `wx.qy.login` told it. Its other words explain nothing. */
export function causeOfLogin(error: unknown): Failure | undefined {
  if (isFailure(error)) return error
  const isOfClient = ['errMsg', 'err_msg'].some((name) => typeof fieldOf(error, name) === 'string')
  const failure = isOfClient ? toShareFailure(error) : undefined
  return failure && !['unknown', 'cancelled'].includes(failure.code) ? failure : undefined
}
