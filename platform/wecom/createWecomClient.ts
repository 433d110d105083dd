import {
  createShareFailure,
  saysNothing,
  type ShareFailure,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import type { ClientNeeds, WecomPort } from '../../ports/WecomPort.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import { compareVersions } from '../../protocol/targets/compareVersions.ts'
import { featuresOf } from '../../protocol/targets/featuresOf.ts'
import { customers } from '../../protocol/targets/customers.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
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
  const getDevice = (): DeviceInfo => attempt(getSystemInfoSync) || {}
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
      const refusal =
        refuseByPlatform(client, device, needs.target) || refuseByPlace(client, device, needs.target)
      if (refusal) return Promise.resolve(refusal)
      return callQy(client, 'getSystemInfo', {}, limit).then(({ kind, value }) => {
        const told = Object(kind === 'success' && value) as DeviceInfo & { readonly version?: string }
        version = told.version
        const platform = device.platform || told.platform
        const { refuseContext, client: rules } = needs.target
        const refusal =
          refuseByPlatform(client, { platform }, needs.target) || refuseByVersion(client, needs, version)
        if (refusal || !refuseContext) return refusal
        return callQy(client, 'getContext', {}, limit).then((context) => {
          const { entry } = Object(context.value) as { readonly entry?: unknown }
          return refuseContext({ entry, platform, version, payload: needs.payload, client: rules })
        })
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

function refuseByPlatform(
  qy: WecomQy | undefined,
  { platform }: { readonly platform?: string | undefined },
  target: AnyTarget,
): ShareFailure | undefined {
  if (!platform || (target.client.platforms[platform] ?? mayShare(qy, target))) return undefined
  return createShareFailure('unsupported-platform', undefined, { platform })
}

function refuseByPlace(
  qy: WecomQy | undefined,
  device: DeviceInfo,
  target: AnyTarget,
): ShareFailure | undefined {
  if (isThere(qy, target)) return undefined
  return createShareFailure(isInWecom(qy, device) ? 'unsupported-client' : 'not-in-wecom')
}

function refuseByVersion(
  qy: WecomQy | undefined,
  { target, payload }: ClientNeeds,
  actualVersion = '',
): ShareFailure | undefined {
  for (const feature of featuresOf(payload)) {
    const requiredVersion = target.client.versions[feature]
    if (requiredVersion && compareVersions(actualVersion, requiredVersion) < 0) {
      return createShareFailure('client-too-old', undefined, { requiredVersion, feature, actualVersion })
    }
  }
  const isTold = compareVersions(actualVersion, actualVersion) === 0
  return isTold || mayShare(qy, target) ? undefined : createShareFailure('unsupported-client')
}

function isThere(qy: WecomQy | undefined, { api }: AnyTarget): boolean {
  return typeof qy?.[api] === 'function'
}

/** One of the two is enough, because `environment` is sometimes absent. */
function isInWecom(qy: WecomQy | undefined, device: DeviceInfo): boolean {
  return device.environment === 'wxwork' || isThere(qy, customers)
}

/** Only a definite no counts, because the function is sometimes absent and may throw. */
function mayShare(qy: WecomQy | undefined, { api, canIUseName = api }: AnyTarget): boolean {
  return attempt(() => (qy as Required<WecomQy>).canIUse(canIUseName)) !== false
}

function noDeviceInfo(): DeviceInfo {
  return {}
}
