import {
  createShareFailure,
  saysNothing,
  type ShareFailure,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import type { ClientNeeds, WecomPort } from '../../ports/WecomPort.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import { CLIENT_VERSIONS } from '../../protocol/targets/clientVersions.ts'
import { compareVersions } from '../../protocol/targets/compareVersions.ts'
import { customers } from '../../protocol/targets/customers.ts'
import { attempt } from '../everywhere/attempt.ts'
import { systemClock } from '../everywhere/systemClock.ts'
import { callQy } from './callQy.ts'
import { type DeviceInfo, realDeviceInfo, realQy, type WecomQy } from './WecomQy.ts'

/** Options of `createWecomClient`. */
export interface WecomClientOptions {
  /** What `wx.getSystemInfoSync` answers. Without it the platform of an injected `qy` comes from its own `getSystemInfo`. */
  readonly getSystemInfoSync?: () => DeviceInfo
  /** How long `getSystemInfo` and `checkSession` may take before the kit goes on without them. Default 1500. */
  readonly helperTimeoutMs?: number
  readonly clock?: ClockPort
}

/**
 * Makes the port to a WeCom client: to the real `wx.qy`, or to any object with its functions, such as a simulator's.
 * @param qy a function is called at each use, for a `qy` that comes and goes
 */
export function createWecomClient(
  qy: WecomQy | (() => WecomQy | undefined) = realQy,
  {
    getSystemInfoSync = qy === realQy ? realDeviceInfo : noDeviceInfo,
    helperTimeoutMs = 1500,
    clock = systemClock,
  }: WecomClientOptions = {},
): WecomPort {
  const getQy = (): WecomQy | undefined => attempt(() => (typeof qy === 'function' ? qy() : qy))
  const getDevice = (): DeviceInfo => attempt(getSystemInfoSync) ?? {}
  const limit = { ms: helperTimeoutMs, clock }
  let version: string | undefined

  return {
    environment() {
      const device = getDevice()
      if (device.platform === 'devtools') return 'devtools'
      return isInWecom(getQy(), device) ? 'wecom' : 'elsewhere'
    },

    preflight(needs) {
      const client = getQy()
      const device = getDevice()
      // Check the synchronous facts before calling `getSystemInfo`.
      const refusal = refuseByPlatform(client, device) ?? refuseByPlace(client, device)
      if (refusal) return Promise.resolve(refusal)
      return callQy(client, 'getSystemInfo', {}, limit).then(({ kind, value }) => {
        const told = Object(kind === 'success' && value) as DeviceInfo & { readonly version?: string }
        version = told.version
        return (
          refuseByPlatform(client, device.platform ? device : told) ?? refuseByVersion(client, needs, version)
        )
      })
    },

    checkSession: () =>
      callQy(getQy(), 'checkSession', {}, limit).then(({ kind, value }) => {
        if (kind !== 'fail') return kind === 'success' ? 'alive' : 'unknown'
        const failure = toShareFailure(value)
        // Any other reason says nothing of the session, and the hand-over itself will tell.
        return failure.code === 'session-expired' || saysNothing(failure) ? 'dead' : 'unknown'
      }),

    share: ({ api, parameters }) =>
      // A copy, because nobody knows what a client does with what it is given.
      callQy(getQy(), api, JSON.parse(JSON.stringify(parameters)) as object).then(({ kind, value }) => {
        if (kind === 'fail')
          return { type: 'failed', failure: toShareFailure(value, { payload: parameters }) }
        return { type: kind === 'success' ? 'shared' : 'unknown' }
      }),

    describeClient: () => ({ platform: getDevice().platform, version }),
    qy: getQy,
  }
}

/** Of any other platform `canIUse` decides. WeCom document 93571. */
const CAN_SHARE: Readonly<Record<string, boolean>> = {
  ios: true,
  android: true,
  windows: true,
  ohos: true,
  ohos_pc: true,
  mac: false,
  devtools: false,
}

function refuseByPlatform(qy: WecomQy | undefined, { platform }: DeviceInfo): ShareFailure | undefined {
  if (!platform || (CAN_SHARE[platform] ?? mayShare(qy))) return undefined
  return createShareFailure('unsupported-platform', undefined, { platform })
}

function refuseByPlace(qy: WecomQy | undefined, device: DeviceInfo): ShareFailure | undefined {
  if (hasShare(qy)) return undefined
  return createShareFailure(isInWecom(qy, device) ? 'unsupported-client' : 'not-in-wecom')
}

function refuseByVersion(
  qy: WecomQy | undefined,
  needs: ClientNeeds,
  actualVersion = '',
): ShareFailure | undefined {
  // In this order, because a member must not be told to go on without customers on a client that takes no message at all.
  for (const feature of ['message', 'file', 'recipients'] as const) {
    const requiredVersion = CLIENT_VERSIONS[feature]
    const isNeeded = feature === 'message' || needs[feature]
    if (isNeeded && compareVersions(actualVersion, requiredVersion) < 0) {
      return createShareFailure('client-too-old', undefined, { requiredVersion, feature, actualVersion })
    }
  }
  const isTold = compareVersions(actualVersion, actualVersion) === 0
  return isTold || mayShare(qy) ? undefined : createShareFailure('unsupported-client')
}

function hasShare(qy: WecomQy | undefined): boolean {
  return typeof qy?.[customers.api] === 'function'
}

/** One of the two is enough, because `environment` is sometimes absent. */
function isInWecom(qy: WecomQy | undefined, device: DeviceInfo): boolean {
  return device.environment === 'wxwork' || hasShare(qy)
}

/** Only a definite no counts, because the function is sometimes absent and may throw. */
function mayShare(qy: WecomQy | undefined): boolean {
  return attempt(() => qy?.canIUse?.(customers.api)) !== false
}

function noDeviceInfo(): DeviceInfo {
  return {}
}
