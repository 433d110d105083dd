import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { isAtLeast } from './isAtLeast.ts'

/** First WeCom versions. Document 93571. */
const SINCE = { message: '3.1.6', file: '3.1.12', recipients: '4.1.10' } as const

/** The parts of the share call that came with a later version. */
export type ClientFeature = keyof typeof SINCE

export function supports(settings: SimulatorSettings, feature: ClientFeature): boolean {
  return settings.platform !== 'mac' && isAtLeast(settings.version, SINCE[feature])
}
