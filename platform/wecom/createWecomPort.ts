import { createFailure, type ShareFailure, toShareFailure } from '../../protocol/failure.ts'
import { CLIENT_VERSIONS } from '../../protocol/limits.ts'
import type { SharePayload } from '../../protocol/message.ts'
import type { ClientNeeds, ClockPort, ShareAnswer, WecomPort } from '../../protocol/ports.ts'
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
  const { helperTimeoutMs = 1500, clock = systemClock } = options
  const getQy = qy === undefined ? realQy : typeof qy === 'function' ? qy : () => qy
  const getDevice = options.getSystemInfoSync ?? (qy === undefined ? realDeviceInfo : noDeviceInfo)
  const limit = { ms: helperTimeoutMs, clock }
  let knownVersion: string | undefined

  return {
    whereabouts() {
      const device = quietly(getDevice) ?? {}
      if (device.platform === 'devtools') return 'devtools'
      return isInWecom(quietly(getQy), device) ? 'wecom' : 'elsewhere'
    },

    async preflight(needs) {
      const client = { qy: quietly(getQy), device: quietly(getDevice) ?? {} }
      const refusal = refuseByDevice(client.qy, client.device)
      if (refusal) return refusal
      const told = await callQy(client.qy, 'getSystemInfo', {}, limit)
      const info = told.kind === 'success' ? stringFields(told.result) : {}
      knownVersion = info.version
      // A device that was asked before is not asked again: its own answer is the surer one.
      const platform = client.device.platform ?? info.platform
      return refuseByPlatform(platform, client.qy) ?? refuseByVersion(info.version, needs, client.qy)
    },

    async checkSession() {
      const answer = await callQy(quietly(getQy), 'checkSession', {}, limit)
      if (answer.kind === 'success') return 'alive'
      if (answer.kind !== 'fail') return 'unknown'
      // Any other reason is no definite no: the hand-over itself will tell.
      return ['session-expired', 'other-corp'].includes(toShareFailure(answer.error).code)
        ? 'dead'
        : 'unknown'
    },

    async share(payload) {
      return toShareAnswer(await callQy(quietly(getQy), 'shareToExternalContact', wireFields(payload)))
    },

    describeClient() {
      const { platform } = quietly(getDevice) ?? {}
      return { ...(platform && { platform }), ...(knownVersion && { version: knownVersion }) }
    },
  }
}

/** `mac` and `devtools` never can; a name that is not here asks `canIUse`. WeCom document 93571. */
const CAPABLE_PLATFORMS = ['ios', 'android', 'windows', 'ohos', 'ohos_pc']
const INCAPABLE_PLATFORMS = ['mac', 'devtools']

function refuseByDevice(qy: WecomQy | undefined, device: DeviceInfo): ShareFailure | undefined {
  if (device.platform !== undefined && INCAPABLE_PLATFORMS.includes(device.platform)) {
    return refuseByPlatform(device.platform, qy)
  }
  if (typeof qy?.shareToExternalContact === 'function') return undefined
  return createFailure(isInWecom(qy, device) ? 'unsupported-client' : 'not-in-wecom')
}

/** Either will do: the field is known to be absent now and then. */
function isInWecom(qy: WecomQy | undefined, device: DeviceInfo): boolean {
  return device.environment === 'wxwork' || typeof qy?.shareToExternalContact === 'function'
}

function refuseByPlatform(platform: string | undefined, qy: WecomQy | undefined): ShareFailure | undefined {
  if (platform === undefined || CAPABLE_PLATFORMS.includes(platform)) return undefined
  const refused = INCAPABLE_PLATFORMS.includes(platform) || !mayUseShare(qy)
  return refused ? createFailure('unsupported-platform', undefined, { platform }) : undefined
}

function refuseByVersion(
  version: string | undefined,
  needs: ClientNeeds,
  qy: WecomQy | undefined,
): ShareFailure | undefined {
  if (version === undefined || compareVersions(version, '0') === undefined) {
    return mayUseShare(qy) ? undefined : createFailure('unsupported-client')
  }
  // What every message needs is asked first, so that a member is never told to go on without customers and then refused.
  const features = [
    'message',
    ...(needs.file ? ['file' as const] : []),
    ...(needs.recipients ? ['recipients' as const] : []),
  ] as const
  for (const feature of features) {
    const requiredVersion = CLIENT_VERSIONS[feature]
    if ((compareVersions(version, requiredVersion) ?? 0) < 0) {
      return createFailure('client-too-old', undefined, { requiredVersion, feature, actualVersion: version })
    }
  }
  return undefined
}

/** Only a definite no counts. */
function mayUseShare(qy: WecomQy | undefined): boolean {
  return quietly(() => qy?.canIUse?.('shareToExternalContact')) !== false
}

function toShareAnswer(answer: Awaited<ReturnType<typeof callQy>>): ShareAnswer {
  switch (answer.kind) {
    case 'success':
      return { answer: 'shared' }
    case 'fail':
      return { answer: 'failed', failure: toShareFailure(answer.error) }
    case 'complete':
    case 'silent':
      return { answer: 'unknown' }
    default:
      return answer satisfies never
  }
}

function wireFields(payload: SharePayload): Readonly<Record<string, unknown>> {
  return { ...payload }
}

function stringFields(result: unknown): { version?: string; platform?: string } {
  if (typeof result !== 'object' || result === null) return {}
  const { version, platform } = result as Readonly<Record<string, unknown>>
  return {
    ...(typeof version === 'string' && { version }),
    ...(typeof platform === 'string' && { platform }),
  }
}

const noDeviceInfo = (): DeviceInfo => ({})

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
