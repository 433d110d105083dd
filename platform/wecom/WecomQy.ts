/**
 * The part of a WeCom client's `wx.qy` that the kit calls. It answers by callbacks, and sometimes by a promise too.
 * WeCom documents 93571, 95046, 92388.
 */
export interface WecomQy {
  readonly shareToExternalContact?: QyFunction
  /** WeCom document 93572. */
  readonly shareToExternalChat?: QyFunction
  /** WeCom document 94608. */
  readonly shareToExternalMoments?: QyFunction
  /** WeCom documents 93863, 94370. */
  readonly sendChatMessage?: QyFunction
  /** WeCom document 94321. */
  readonly getContext?: QyFunction
  /** WeCom document 93568. */
  readonly getCurExternalContact?: QyFunction
  /** WeCom document 93570. */
  readonly getCurExternalChat?: QyFunction
  readonly checkSession?: QyFunction
  readonly getSystemInfo?: QyFunction
  readonly login?: QyFunction
  /** iOS and Android, WeCom 3.1.18. WeCom document 96992. */
  readonly chooseMessageFile?: QyFunction
  /** WeCom document 93867. */
  readonly selectExternalContact?: QyFunction
  /** Synchronous. WeCom document 91512. */
  readonly canIUse?: (name: string) => unknown
}

export type QyFunction = (parameters: QyCallbacks & Readonly<Record<string, unknown>>) => unknown

export interface QyCallbacks {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
}

/** The part of `wx.getSystemInfoSync()` that the kit reads. Not of `getDeviceInfo`, which lacks `environment`. */
export interface DeviceInfo {
  /** `wxwork` inside WeCom, where it is sometimes absent. */
  readonly environment?: string
  readonly platform?: string
}

declare const wx: { readonly qy?: WecomQy; readonly getSystemInfoSync: () => DeviceInfo } | undefined

/** Reads `wx` at each call, because a client may put `qy` on it after the app has started. */
export function realQy(): WecomQy | undefined {
  return typeof wx === 'undefined' ? undefined : wx.qy
}

export function realDeviceInfo(): DeviceInfo {
  return typeof wx === 'undefined' ? {} : wx.getSystemInfoSync()
}
