import type { AnsweringApi } from './SimulatedQy.ts'

/** The call goes its ordinary way unless the kind says otherwise; `once`: this call only, and then the fault is gone. */
export type Fault = (CallFault | AnswerFault) & { readonly once?: boolean }

/** These end the call where it starts: no assistant opens, no code is given. */
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

/** These let the call happen and spoil its answer. */
type AnswerFault =
  /** All callbacks, and all of them again. */
  | { readonly kind: 'twice' }
  /** Neither success nor fail; `complete` with this errMsg, or with no argument. */
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

/** The function is not there at all. */
interface MissingFault {
  readonly kind: 'missing'
}

/** Names of the fields: `{errMsg, errCode}`, `{err_msg, err_code}` or `{errmsg}`; all were seen. */
export type AnswerShape = 'errMsg' | 'err_msg' | 'errmsg'

/** The member confirms, the message is handed over, and the caller never hears of it. */
interface SilentAfterConfirmFault {
  readonly kind: 'silent-after-confirm'
  readonly once?: boolean
}

/** What each function may suffer. */
export type FaultOf = {
  readonly [api in Exclude<AnsweringApi, 'shareToExternalContact'>]: Fault | MissingFault
} & {
  readonly shareToExternalContact: Fault | MissingFault | SilentAfterConfirmFault
  /** `answer`: says so whatever is true. */
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

export type AnyFault = FaultOf[FaultyApi]
