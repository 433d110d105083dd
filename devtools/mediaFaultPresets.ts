import type { MediaFault, MediaFaultPlan } from '../simulator/media/MediaFault.ts'

/** A fault of an upload that the panel offers. WeCom's codes are from documents 90313 and 96484. */
export type MediaFaultPreset = keyof typeof FAULTS

const FAULTS = {
  none: null,
  cut: { kind: 'cut' },
  silence: { kind: 'silence' },
  'status-401': { status: 401 },
  'status-502': { status: 502 },
  busy: { errcode: -1 },
  '40004': { errcode: 40004 },
  '40006': { errcode: 40006 },
  '45009': { errcode: 45009 },
  '45033': { errcode: 45033 },
  '48002': { errcode: 48002 },
} as const satisfies Record<string, MediaFault | null>

/** In the order of the panel: first the faults that a retry can mend, then the others. */
export const MEDIA_FAULT_PRESETS: readonly MediaFaultPreset[] = [
  'none',
  'cut',
  'silence',
  'status-502',
  'busy',
  '45009',
  '45033',
  'status-401',
  '40004',
  '40006',
  '48002',
]

export function mediaFaultOf(preset: MediaFaultPreset, isOnce: boolean): MediaFaultPlan | null {
  const fault = FAULTS[preset]
  return fault && (isOnce ? { ...fault, times: 1 } : fault)
}

export function mediaPresetInForce(plan: MediaFaultPlan | null): MediaFaultPreset | undefined {
  if (!plan) return 'none'
  const { times: _times, ...fault } = plan
  return MEDIA_FAULT_PRESETS.find((preset) => JSON.stringify(FAULTS[preset]) === JSON.stringify(fault))
}
