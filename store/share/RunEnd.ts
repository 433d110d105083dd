import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareEnding } from './ShareStatus.ts'

/** What a stage of a run gives: a value for the next one, or the end of the run. */
export type Step<Value> = Value | RunEnd

export interface RunEnd {
  readonly ending: ShareEnding
}

/** Nobody hears of it, because the run has ended already. */
export const OVER: RunEnd = { ending: { type: 'abandoned' } }

export function ended(ending: ShareEnding): RunEnd {
  return { ending }
}

export function failed(failure: ShareFailure): RunEnd {
  return { ending: { type: 'failed', failure } }
}
