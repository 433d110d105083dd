import type { ClockPort } from '../../ports/ClockPort.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { systemClock } from '../everywhere/systemClock.ts'
import { createWecomClient } from '../wecom/createWecomClient.ts'
import type { QyFunction, WecomQy } from '../wecom/WecomQy.ts'
import { createRegistration } from './createRegistration.ts'
import { type Browser, readBrowser } from './readBrowser.ts'
import type { SdkFunction, WecomRegistration, WecomSdk } from './WecomSdk.ts'

/** Options of `createH5WecomClient`. */
export interface H5WecomClientOptions {
  /** What the page would give `ww.register`, which the kit then calls. Absent: the page registered itself. */
  readonly register?: WecomRegistration
  /** How long the host's server may take for a signature, and WeCom for its check. Default 10000. */
  readonly signatureTimeoutMs?: number
  /** How long `getContext` and the like may take before the kit goes on without them. Default 1500. */
  readonly helperTimeoutMs?: number
  readonly clock?: ClockPort
  /** Default: `navigator`. */
  readonly browser?: Browser
}

declare const navigator: Browser

/** What the kit calls, and a page's signature is to permit. */
const API_NAMES = [
  'shareToExternalContact',
  'shareToExternalChat',
  'shareToExternalMoments',
  'sendChatMessage',
  'getContext',
  'getCurExternalContact',
  'getCurExternalChat',
  'selectExternalContact',
] as const satisfies readonly (keyof WecomQy & keyof WecomSdk)[]

/**
 * Makes the port to WeCom's browser, over the official SDK: `createH5WecomClient(ww, { register })`. Outside WeCom it calls nothing, because
 * the SDK's promises never settle there.
 */
export function createH5WecomClient(ww: WecomSdk, options: H5WecomClientOptions = {}): WecomPort {
  const { register, clock = systemClock, signatureTimeoutMs = 10_000, helperTimeoutMs } = options
  const { platform, version } = readBrowser(options.browser ?? navigator)
  const { isWeCom } = ww.env
  const jsApiList = Array.from(new Set<string>([...API_NAMES, ...((register && register.jsApiList) || [])]))
  const registration = createRegistration(ww, register && { ...register, jsApiList }, {
    ms: signatureTimeoutMs,
    clock,
  })
  const signed =
    (call: SdkFunction): QyFunction =>
    (parameters) =>
      registration.whenReady().then(() => (call as QyFunction)(parameters))
  const functions = API_NAMES.map((name) => [name, signed(ww[name])] as const)

  // As in a mini-program from here on, so that the answers of both are read by the same rules.
  const qy: WecomQy = {
    ...(Object.fromEntries(functions) as Pick<Required<WecomQy>, (typeof API_NAMES)[number]>),
    getSystemInfo: () => Promise.resolve({ platform, version }),
    checkSession: () => registration.whenReady(),
  }
  const port = createWecomClient(() => (isWeCom ? qy : undefined), {
    getSystemInfoSync: () => ({ ...(platform && { platform }), ...(isWeCom && { environment: 'wxwork' }) }),
    clock,
    ...(helperTimeoutMs !== undefined && { helperTimeoutMs }),
  })
  return { ...port, describeClient: () => ({ platform, version }) }
}
