import type { ApiName, SystemInfo } from './SimulatedQy.ts'
import type { SimulatorSettings } from './SimulatorOptions.ts'
import { isAtLeast } from './isAtLeast.ts'

/** First WeCom versions. Document 93571. */
const SINCE = { message: '3.1.6', file: '3.1.12', recipients: '4.1.10' } as const

/** The parts of the call that came with a later version. */
export type ClientFeature = keyof typeof SINCE

/** WeChat's own version and base library, which WeCom carries inside and tells instead of its own. */
const WECHAT = { version: '8.0.50', SDKVersion: '3.5.8', language: 'zh_CN' } as const

const EVERYWHERE: readonly ApiName[] = ['login', 'checkSession', 'getSystemInfo', 'getContext', 'canIUse']
const OUTSIDE_DEVTOOLS: readonly ApiName[] = ['shareToExternalContact', 'selectExternalContact']

/** Whether there is a `wx.qy`: never in the WeChat client. */
export function hasQy(settings: SimulatorSettings): boolean {
  return settings.environment === 'wxwork' && settings.hasQy
}

/**
 * The functions that this client has on `wx.qy`. WeChat's DevTools, in their WeCom mode, have the basic ones and
 * not what needs a real client. A Mac has `shareToExternalContact` and refuses it when called. Device-unverified.
 */
export function functionsOf(settings: SimulatorSettings): readonly ApiName[] {
  if (!hasQy(settings)) return []
  const functions = settings.platform === 'devtools' ? EVERYWHERE : [...EVERYWHERE, ...OUTSIDE_DEVTOOLS]
  return functions.filter((api) => settings.faults[api]?.kind !== 'missing')
}

export function supports(settings: SimulatorSettings, feature: ClientFeature): boolean {
  return settings.platform !== 'mac' && isAtLeast(settings.version, SINCE[feature])
}

/** What `wx.qy.canIUse` says; for the share call, whether the client takes text and attachments. */
export function canUse(settings: SimulatorSettings, schema: unknown): boolean {
  const api = typeof schema === 'string' ? schema.split('.')[0] : undefined
  const isThere = functionsOf(settings).some((name) => name === api)
  return isThere && (api !== 'shareToExternalContact' || supports(settings, 'message'))
}

export function systemInfoOf(settings: SimulatorSettings): SystemInfo {
  const tellsEnvironment =
    settings.environment === 'wxwork' && settings.faults.getSystemInfoSync?.kind !== 'no-environment'
  return {
    ...(tellsEnvironment ? { environment: 'wxwork' as const } : {}),
    platform: settings.platform,
    ...WECHAT,
  }
}
