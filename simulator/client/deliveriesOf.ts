import type { CallbackName } from '../bridge/crossBridge.ts'
import type { Outcome } from '../bridge/Outcome.ts'
import { failText, REASONS } from '../bridge/reasons.ts'
import type { AnsweringApi } from '../bridge/SimulatedQy.ts'
import type { AnswerShape, FaultOf } from '../settings/Fault.ts'

/** One callback that WeCom calls; without an answer it is called with nothing. */
export interface Delivery {
  readonly via: CallbackName
  readonly answer?: object
}

interface Answer {
  readonly errMsg: string
  readonly errCode?: number
}

/** WeCom's code of a dead session. Of the other refusals no code is known. */
const NO_SESSION_CODE = 42013

/** The callbacks of an outcome, in their order, as the fault changes them if there is one. */
export function deliveriesOf(
  api: AnsweringApi,
  outcome: Outcome,
  fault: FaultOf[AnsweringApi] | undefined,
): readonly Delivery[] {
  const answer = answerOf(api, outcome)
  const settle = (own: Answer) => callbacks(outcome.ok ? 'success' : 'fail', own)

  switch (fault?.kind) {
    case undefined:
    case 'late':
      return settle(answer)
    case 'fail': {
      const code = fault.errCode === undefined ? {} : { errCode: fault.errCode }
      return callbacks('fail', { errMsg: fault.errMsg, ...code }, fault.shape)
    }
    case 'twice':
      return [...settle(answer), ...settle(answer)]
    case 'complete-only':
      return fault.saying === 'nothing'
        ? [{ via: 'complete' }]
        : [{ via: 'complete', answer: { errMsg: `${api}:${fault.saying}` } }]
    case 'shape':
      return callbacks(outcome.ok ? 'success' : 'fail', answer, fault.shape)
    case 'success-and-fail':
      return [
        { via: 'success', answer: { errMsg: `${api}:ok` } },
        ...callbacks('fail', { errMsg: `${api}:fail` }),
      ]
    case 'silent-after-confirm':
      return outcome.ok ? [] : settle(answer)
    case 'silent':
    case 'throw':
    case 'missing':
      return []
    default:
      return fault satisfies never
  }
}

function answerOf(api: AnsweringApi, outcome: Outcome): Answer {
  if (outcome.ok) return { ...outcome.result, errMsg: `${api}:ok` }
  const code = outcome.reason === REASONS.noSession ? { errCode: NO_SESSION_CODE } : {}
  return { errMsg: failText(api, outcome.reason), ...code }
}

function callbacks(
  via: 'success' | 'fail',
  answer: Answer,
  shape: AnswerShape = 'errMsg',
): readonly Delivery[] {
  const shaped = inShape(answer, shape)
  return [
    { via, answer: shaped },
    { via: 'complete', answer: shaped },
  ]
}

function inShape({ errMsg, errCode, ...result }: Answer, shape: AnswerShape): object {
  const code = (name: string) => (errCode === undefined ? {} : { [name]: errCode })
  switch (shape) {
    case 'errMsg':
      return { ...result, errMsg, ...code('errCode') }
    case 'err_msg':
      return { ...result, err_msg: errMsg, ...code('err_code') }
    case 'errmsg':
      return { ...result, errmsg: errMsg }
    default:
      return shape satisfies never
  }
}
