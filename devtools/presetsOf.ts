import type { AnyFault, FaultOf, FaultyApi, SimulatorFaults } from '../simulator/settings/Fault.ts'
import type { SimulatorPatch } from '../simulator/settings/SimulatorOptions.ts'
import { failText } from '../simulator/bridge/reasons.ts'

/** A fault that the panel offers, with its figures set. */
export type FaultPreset =
  | 'none'
  | 'fail'
  | 'silent'
  | 'throw'
  | 'missing'
  | 'twice'
  | 'complete-only'
  | 'err-msg'
  | 'late'
  | 'success-and-fail'
  | 'silent-after-confirm'
  | 'says-no'
  | 'no-environment'

/** The functions whose faults the panel can set. */
export const FAULTY_APIS: readonly FaultyApi[] = [
  'shareToExternalContact',
  'checkSession',
  'login',
  'getSystemInfo',
  'selectExternalContact',
  'getContext',
  'canIUse',
  'getSystemInfoSync',
]

export function presetsOf(api: FaultyApi): readonly FaultPreset[] {
  if (api === 'canIUse') return ['none', 'says-no', 'throw', 'missing']
  if (api === 'getSystemInfoSync') return ['none', 'no-environment', 'throw']
  return api === 'shareToExternalContact' ? [...ANSWERING_PRESETS, 'silent-after-confirm'] : ANSWERING_PRESETS
}

export function presetInForce(faults: SimulatorFaults, api: FaultyApi): FaultPreset | undefined {
  const kind = faults[api]?.kind
  return kind === undefined ? 'none' : presetsOf(api).find((preset) => KIND_OF[preset] === kind)
}

export function faultPatch(api: FaultyApi, preset: FaultPreset): SimulatorPatch {
  return { faults: { [api]: faultOf(api, preset) } }
}

const LATE_MS = 5000

const ANSWERING_PRESETS: readonly FaultPreset[] = [
  'none',
  'fail',
  'silent',
  'throw',
  'missing',
  'twice',
  'complete-only',
  'err-msg',
  'late',
  'success-and-fail',
]

const KIND_OF: { readonly [preset in FaultPreset]: AnyFault['kind'] | undefined } = {
  none: undefined,
  fail: 'fail',
  silent: 'silent',
  throw: 'throw',
  missing: 'missing',
  twice: 'twice',
  'complete-only': 'complete-only',
  'err-msg': 'shape',
  late: 'late',
  'success-and-fail': 'success-and-fail',
  'silent-after-confirm': 'silent-after-confirm',
  'says-no': 'answer',
  'no-environment': 'no-environment',
}

function faultOf(api: FaultyApi, preset: FaultPreset): FaultOf[FaultyApi] | null {
  switch (preset) {
    case 'none':
      return null
    case 'fail':
      return { kind: 'fail', errMsg: failText(api, 'system error') }
    case 'complete-only':
      return { kind: 'complete-only', saying: 'nothing' }
    case 'err-msg':
      return { kind: 'shape', shape: 'err_msg' }
    case 'late':
      return { kind: 'late', delayMs: LATE_MS }
    case 'says-no':
      return { kind: 'answer', answer: false }
    case 'silent':
    case 'throw':
    case 'missing':
    case 'twice':
    case 'success-and-fail':
    case 'silent-after-confirm':
    case 'no-environment':
      return { kind: preset }
    default:
      return preset satisfies never
  }
}
