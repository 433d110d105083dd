import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'

/** Why this member, in this app, may not reach customers now; undefined if they may. Document 93571, "调用说明". */
export function accessRefusal(settings: SimulatorSettings): Reason | undefined {
  if (settings.session !== 'alive') return REASONS.noSession
  if (!settings.sameCorp) return REASONS.otherCorp
  if (!settings.app.accessAllowed) return REASONS.accessDenied
  if (!settings.member.inVisibleRange) return REASONS.notInAllowList
  if (!settings.member.customerContact || !settings.app.customerContactPermission) return REASONS.noPermission
  return undefined
}
