import type { SharePayload } from '../../protocol/message/ShareMessage.ts'

/**
 * `wx.qy` as WeCom documents it, as far as the kit calls it, for an app's own calls. A function that a client lacks is absent, so each
 * is asked for before it is called. Types alone: it adds nothing to an app.
 */
export interface WxQy {
  /** WeCom 3.1.6, not on Mac. Text alone has `attachments: []`. WeCom document 93571. */
  readonly shareToExternalContact?: (parameters: SharePayload & WxQyCallbacks<WxQyAnswer>) => void
  /** WeCom document 92388. */
  readonly login?: (parameters: WxQyLogin & WxQyCallbacks<WxQyLoginAnswer>) => void
  /** `fail`: the session is dead. WeCom document 96960. */
  readonly checkSession?: (parameters: WxQyCallbacks<WxQyAnswer>) => void
  /** WeCom document 95046. */
  readonly getSystemInfo?: (parameters: WxQyCallbacks<WxQySystemInfo>) => void
  /** Ids alone, without names. WeCom document 93867. */
  readonly selectExternalContact?: (parameters: WxQyFilter & WxQyCallbacks<WxQySelection>) => void
  /** Synchronous. Judges by the name of a function. WeCom document 91512. */
  readonly canIUse?: (name: string) => boolean
}

/** Callbacks of a function on `wx.qy`. `complete` follows either of the other two. */
export interface WxQyCallbacks<Success extends WxQyAnswer> {
  readonly success?: (answer: Success) => void
  readonly fail?: (answer: WxQyAnswer) => void
  readonly complete?: (answer: WxQyAnswer) => void
}

/** What every answer of WeCom carries. */
export interface WxQyAnswer {
  readonly errMsg: string
  /** WeCom gives it now and then. */
  readonly errCode?: number
}

/** What `login` takes. */
export interface WxQyLogin {
  /** Of a third-party app, from WeCom 3.1.8. */
  readonly suiteId?: string
}

/** What `login` answers. */
export interface WxQyLoginAnswer extends WxQyAnswer {
  /** For the app's server, which exchanges it within five minutes, once. */
  readonly code: string
}

/** What `getSystemInfo` answers. */
export interface WxQySystemInfo extends WxQyAnswer {
  /** WeCom's own version. */
  readonly version: string
  readonly platform: string
}

/** What `selectExternalContact` takes. */
export interface WxQyFilter {
  /** 0 for all customers (the default), 1 for those never chosen before. */
  readonly filterType?: 0 | 1
}

/** What `selectExternalContact` answers. */
export interface WxQySelection extends WxQyAnswer {
  readonly userIds: readonly string[]
}

declare global {
  /** The namespace of miniprogram-api-typings, whose `wx` is a `WechatMiniprogram.Wx`. An app without it declares its own `wx` so. */
  namespace WechatMiniprogram {
    interface Wx {
      /** WeCom alone has it. */
      readonly qy?: WxQy
    }
  }
}
