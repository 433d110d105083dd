/** The `wx.qy` of a WeCom client, as far as the kit asks for it: callbacks, and now and then a promise. WeCom documents 93571, 95046, 92388. */
export interface WecomQy {
  readonly shareToExternalContact?: QyFunction
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

/** What `wx.getSystemInfoSync()` answers, as far as the kit asks for it. `getDeviceInfo` lacks `environment`. */
export interface DeviceInfo {
  /** `wxwork` inside WeCom; known to be absent now and then. */
  readonly environment?: string
  readonly platform?: string
}

declare const wx: { readonly qy?: WecomQy; readonly getSystemInfoSync: () => DeviceInfo } | undefined

/** Read at each call: a client may put `qy` on `wx` after the app has started. */
export function realQy(): WecomQy | undefined {
  return typeof wx === 'undefined' ? undefined : wx.qy
}

export function realDeviceInfo(): DeviceInfo {
  return typeof wx === 'undefined' ? {} : wx.getSystemInfoSync()
}
