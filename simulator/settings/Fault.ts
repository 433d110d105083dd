import type { AnsweringApi } from '../bridge/SimulatedQy.ts'

/** What goes wrong with a call. `once`: with one call only; then the fault is removed. */
export type Fault = (CallFault | AnswerFault) & { readonly once?: boolean }

/** These end the call at once: no assistant opens, no code is given. */
type CallFault =
  | {
      readonly kind: 'fail'
      /** Exactly what the client says; `failText` makes the usual form. */
      readonly errMsg: string
      readonly errCode?: number
      readonly shape?: AnswerShape
    }
  /** Never calls back. */
  | { readonly kind: 'silent' }
  | ThrowFault

/** These let the call run and change its answer. */
type AnswerFault =
  /** Calls all callbacks twice. */
  | { readonly kind: 'twice' }
  /** Calls neither success nor fail, but `complete` with this errMsg or with no argument. */
  | { readonly kind: 'complete-only'; readonly saying: 'ok' | 'fail' | 'nothing' }
  | { readonly kind: 'shape'; readonly shape: AnswerShape }
  /** On top of the latency. */
  | { readonly kind: 'late'; readonly delayMs: number }
  | { readonly kind: 'success-and-fail' }

/** The function throws synchronously. */
interface ThrowFault {
  readonly kind: 'throw'
  readonly message?: string
}

/** The function does not exist. */
interface MissingFault {
  readonly kind: 'missing'
}

/** The names of the fields: `{errMsg, errCode}`, `{err_msg, err_code}` or `{errmsg}`. All were seen on real clients. */
export type AnswerShape = 'errMsg' | 'err_msg' | 'errmsg'

/** The member confirms, the message is handed over, and the caller never hears of it. */
interface SilentAfterConfirmFault {
  readonly kind: 'silent-after-confirm'
  readonly once?: boolean
}

/** The faults that each function can have. */
export type FaultOf = {
  readonly [api in Exclude<AnsweringApi, 'shareToExternalContact'>]: Fault | MissingFault
} & {
  readonly shareToExternalContact: Fault | MissingFault | SilentAfterConfirmFault
  /** `answer`: answers this, whatever is true. */
  readonly canIUse:
    | ((ThrowFault | { readonly kind: 'answer'; readonly answer: boolean }) & { readonly once?: boolean })
    | MissingFault
  /** `no-environment`: inside WeCom, and the field that should say so is missing. */
  readonly getSystemInfoSync: (ThrowFault | { readonly kind: 'no-environment' }) & { readonly once?: boolean }
}

/** Functions that can be made to fail. */
export type FaultyApi = keyof FaultOf

/** The faults in force. */
export type SimulatorFaults = { readonly [api in FaultyApi]?: FaultOf[api] }

/** A fault of any function. */
export type AnyFault = FaultOf[FaultyApi]
