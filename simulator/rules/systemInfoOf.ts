import type { SystemInfo } from '../bridge/SimulatedQy.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'

/** WeChat's own version and base library. WeCom is built on WeChat and tells these instead of its own. */
const WECHAT = { version: '8.0.50', SDKVersion: '3.5.8', language: 'zh_CN' } as const

/** What `wx.getSystemInfoSync` answers on this client. */
export function systemInfoOf(settings: SimulatorSettings): SystemInfo {
  const tellsEnvironment =
    settings.environment === 'wxwork' && settings.faults.getSystemInfoSync?.kind !== 'no-environment'
  return {
    ...(tellsEnvironment ? { environment: 'wxwork' as const } : {}),
    platform: settings.platform,
    ...WECHAT,
  }
}
