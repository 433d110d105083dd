/** What every answer of WeCom carries. Other shapes come from a `shape` fault. */
export interface QyAnswer {
  readonly errMsg: string
  /** WeCom gives it now and then; nobody should depend on it. */
  readonly errCode?: number
}

/** WeCom's callbacks. `complete` follows the other two. */
export interface QyCallbacks<Success extends QyAnswer> {
  success?(answer: Success): void
  fail?(answer: QyAnswer): void
  complete?(answer: QyAnswer): void
}

/** What `login` answers. */
export interface LoginAnswer extends QyAnswer {
  /** For the host's server, which exchanges it within five minutes, once. */
  readonly code: string
}

/** What `getSystemInfo` answers. */
export interface QySystemInfo extends QyAnswer {
  /** WeCom's own version. */
  readonly version: string
  readonly platform: string
}

/** What `getContext` answers. */
export interface ContextAnswer extends QyAnswer {
  /** Where the mini-program was opened from. */
  readonly entry: string
}

/** What `selectExternalContact` answers. */
export interface SelectionAnswer extends QyAnswer {
  readonly userIds: readonly string[]
}

/**
 * What each asynchronous function takes beside the callbacks, and what it answers on success. The fields are
 * unknown on purpose, because a client checks whatever it is given. WeCom documents 93571, 93867, 94321, 95046, 91506.
 */
export interface QyApis {
  /** A `ShareMessage`. */
  shareToExternalContact: {
    argument: { readonly externalUserIds?: unknown; readonly text?: unknown; readonly attachments?: unknown }
    success: QyAnswer
  }
  /** A `GroupMessage`. Document 93572. */
  shareToExternalChat: {
    argument: { readonly chatIds?: unknown; readonly text?: unknown; readonly attachments?: unknown }
    success: QyAnswer
  }
  /** A `MomentsMessage`. Document 94608. */
  shareToExternalMoments: {
    argument: { readonly text?: unknown; readonly attachments?: unknown }
    success: QyAnswer
  }
  /** One message for the chat that the page was opened from. Document 93863. */
  sendChatMessage: { argument: { readonly msgtype?: unknown }; success: QyAnswer }
  /** The customer that the page was opened from. Document 93568. */
  getCurExternalContact: { argument: unknown; success: QyAnswer & { readonly userId: string } }
  /** The group that the page was opened from. Document 93570. */
  getCurExternalChat: { argument: unknown; success: QyAnswer & { readonly chatId: string } }
  /** `suiteId`: a third-party app's, from WeCom 3.1.8. */
  login: { argument: { readonly suiteId?: unknown }; success: LoginAnswer }
  checkSession: { argument: unknown; success: QyAnswer }
  getSystemInfo: { argument: unknown; success: QySystemInfo }
  getContext: { argument: unknown; success: ContextAnswer }
  /** `filterType`: 0 for all customers (the default), 1 for those never chosen before. */
  selectExternalContact: { argument: { readonly filterType?: unknown }; success: SelectionAnswer }
}

/** The functions that answer by callback. */
export type AnsweringApi = keyof QyApis

/** All functions that the simulator has on `wx.qy`. */
export type ApiName = AnsweringApi | 'canIUse'

/** `wx.qy` as a client has it. A function that this client lacks is not there at all. */
export type SimulatedQy = {
  readonly [api in AnsweringApi]?: (
    argument?: QyApis[api]['argument'] & QyCallbacks<QyApis[api]['success']>,
  ) => void
} & {
  /** Judges by the API's name alone, so `login.success.code` asks for `login`. */
  readonly canIUse?: (schema: string) => boolean
}

/** What `wx.getSystemInfoSync` answers, as far as WeCom matters. */
export interface SystemInfo {
  /** WeCom's mark; it has been seen missing inside WeCom. */
  readonly environment?: 'wxwork'
  readonly platform: string
  /** The version of WeChat that the client is built on, never WeCom's. */
  readonly version: string
  readonly SDKVersion: string
  readonly language: string
}
