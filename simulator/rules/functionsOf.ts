import type { ApiName } from '../bridge/SimulatedQy.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { supports } from './supports.ts'

const EVERYWHERE: readonly ApiName[] = ['login', 'checkSession', 'getSystemInfo', 'getContext', 'canIUse']
const OUTSIDE_DEVTOOLS: readonly ApiName[] = [
  'shareToExternalContact',
  'shareToExternalChat',
  'shareToExternalMoments',
  'sendChatMessage',
  'getCurExternalContact',
  'getCurExternalChat',
  'selectExternalContact',
]
/** The client's table of names does not have these, although the functions are there. */
const UNKNOWN_TO_CAN_I_USE: readonly ApiName[] = ['sendChatMessage', 'getCurExternalChat']
/** Functions whose answer depends on whether the client takes text and attachments. */
const BY_MESSAGE: readonly ApiName[] = ['shareToExternalContact', 'shareToExternalChat']

/**
 * The functions that this client has on `wx.qy`. WeChat's DevTools, in their WeCom mode, have the basic ones and lack what
 * needs a real client. A Mac has `shareToExternalContact` and refuses it when called. Device-unverified.
 */
export function functionsOf(settings: SimulatorSettings): readonly ApiName[] {
  if (!hasQy(settings)) return []
  const functions = settings.platform === 'devtools' ? EVERYWHERE : [...EVERYWHERE, ...OUTSIDE_DEVTOOLS]
  return functions.filter((api) => settings.faults[api]?.kind !== 'missing')
}

/** Whether there is a `wx.qy`. The WeChat client has none. */
export function hasQy(settings: SimulatorSettings): boolean {
  return settings.environment === 'wxwork' && settings.hasQy
}

/** What `wx.qy.canIUse` says; for the share call, whether the client takes text and attachments. */
export function canUse(settings: SimulatorSettings, schema: unknown): boolean {
  const api = typeof schema === 'string' ? schema.split('.')[0] : undefined
  const name = functionsOf(settings).find((one) => one === api)
  if (!name || UNKNOWN_TO_CAN_I_USE.includes(name)) return false
  return !BY_MESSAGE.includes(name) || supports(settings, 'message')
}
