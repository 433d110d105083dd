import { createFailure, type ShareFailure, toShareFailure } from '../../protocol/failure.ts'
import { CLIENT_VERSIONS } from '../../protocol/limits.ts'
import type { ClientNeeds, ClockPort, WecomPort } from '../../protocol/ports.ts'
import { compareVersions } from '../../protocol/version.ts'
import { systemClock } from '../systemClock.ts'
import { callQy } from './callQy.ts'
import { type DeviceInfo, realDeviceInfo, realQy, type WecomQy } from './wecomClient.ts'

export interface WecomPortOptions {
  /** What `wx.getSystemInfoSync` answers. Without it, an injected `qy` is asked by its own `getSystemInfo`. */
  readonly getSystemInfoSync?: () => DeviceInfo
  /** How long `getSystemInfo` and `checkSession` may take before the kit goes on without them. Default 1500. */
  readonly helperTimeoutMs?: number
  readonly clock?: ClockPort
}

/**
 * The way to WeCom's client. Without arguments the real `wx.qy`; or any object with its callbacks, such as a simulator's.
 * A function is asked at each call, for a `qy` that comes and goes.
 */
export function createWecomPort(
  qy?: WecomQy | (() => WecomQy | undefined),
  options: WecomPortOptions = {},
): WecomPort {
  const {
    getSystemInfoSync = qy ? noDeviceInfo : realDeviceInfo,
    helperTimeoutMs = 1500,
    clock = systemClock,
  } = options
  const getQy = (): WecomQy | undefined => quietly(qy ? () => (typeof qy === 'function' ? qy() : qy) : realQy)
  const getDevice = (): DeviceInfo => quietly(getSystemInfoSync) ?? {}
  const limit = { ms: helperTimeoutMs, clock }
  let version: string | undefined

  return {
    whereabouts() {
      const device = getDevice()
      if (device.platform === 'devtools') return 'devtools'
      return isInWecom(getQy(), device) ? 'wecom' : 'elsewhere'
    },

    async preflight(needs) {
      const client = getQy()
      const device = getDevice()
      // What is known at once is asked first.
      const refusal = refuseByPlatform(device.platform, client) ?? refuseByPlace(device, client)
      if (refusal) return refusal
      const told = await callQy(client, 'getSystemInfo', {}, limit)
      const info = (told.kind === 'success' && told.result ? told.result : {}) as Readonly<
        Record<string, unknown>
      >
      version = textOf(info.version)
      return (
        (device.platform ? undefined : refuseByPlatform(textOf(info.platform), client)) ??
        refuseByVersion(version, needs, client)
      )
    },

    async checkSession() {
      const answer = await callQy(getQy(), 'checkSession', {}, limit)
      if (answer.kind === 'success') return 'alive'
      const code = answer.kind === 'fail' && toShareFailure(answer.error).code
      // Any other reason is no definite no: the hand-over itself will tell.
      return code === 'session-expired' || code === 'other-corp' ? 'dead' : 'unknown'
    },

    async share(payload) {
      const answer = await callQy(getQy(), 'shareToExternalContact', { ...payload })
      if (answer.kind === 'success') return { answer: 'shared' }
      if (answer.kind === 'fail') return { answer: 'failed', failure: toShareFailure(answer.error) }
      return { answer: 'unknown' }
    },

    describeClient: () => ({ platform: getDevice().platform, version }),
  }
}

/** `mac` and `devtools` never can; a name that is not here asks `canIUse`. WeCom document 93571. */
const CAPABLE_PLATFORMS = ['ios', 'android', 'windows', 'ohos', 'ohos_pc']
const INCAPABLE_PLATFORMS = ['mac', 'devtools']

function refuseByPlatform(platform: string | undefined, qy: WecomQy | undefined): ShareFailure | undefined {
  if (!platform || CAPABLE_PLATFORMS.includes(platform)) return undefined
  const refused = INCAPABLE_PLATFORMS.includes(platform) || refusesShare(qy)
  return refused ? createFailure('unsupported-platform', undefined, { platform }) : undefined
}

function refuseByPlace(device: DeviceInfo, qy: WecomQy | undefined): ShareFailure | undefined {
  if (hasShare(qy)) return undefined
  return createFailure(isInWecom(qy, device) ? 'unsupported-client' : 'not-in-wecom')
}

function refuseByVersion(
  version: string | undefined,
  needs: ClientNeeds,
  qy: WecomQy | undefined,
): ShareFailure | undefined {
  // What every message needs is asked first, so that a member is never told to go on without customers and then refused.
  for (const feature of ['message', 'file', 'recipients'] as const) {
    const requiredVersion = CLIENT_VERSIONS[feature]
    if (
      (feature === 'message' || needs[feature]) &&
      version &&
      compareVersions(version, requiredVersion) < 0
    ) {
      return createFailure('client-too-old', undefined, { requiredVersion, feature, actualVersion: version })
    }
  }
  const isTold = version && compareVersions(version, version) === 0
  return isTold || !refusesShare(qy) ? undefined : createFailure('unsupported-client')
}

function hasShare(qy: WecomQy | undefined): boolean {
  return typeof qy?.shareToExternalContact === 'function'
}

/** Either will do: the field is known to be absent now and then. */
function isInWecom(qy: WecomQy | undefined, device: DeviceInfo): boolean {
  return device.environment === 'wxwork' || hasShare(qy)
}

/** Only a definite no counts. */
function refusesShare(qy: WecomQy | undefined): boolean {
  return quietly(() => qy?.canIUse?.('shareToExternalContact')) === false
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const noDeviceInfo = (): DeviceInfo => ({})

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
