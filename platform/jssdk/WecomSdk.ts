/** The part of `@wecom/jssdk` that the kit calls: `import * as ww from '@wecom/jssdk'`. From 2.3.4. */
export interface WecomSdk {
  readonly env: { readonly isWeCom: boolean }
  register(options: Pick<WecomRegistration, 'corpId' | 'agentId' | 'jsApiList'>): void
  /** Signs the page for its address as it is now, unless that was done. */
  ensureConfigReady(): Promise<unknown>
  readonly shareToExternalContact: SdkFunction
  readonly shareToExternalChat: SdkFunction
  readonly shareToExternalMoments: SdkFunction
  readonly sendChatMessage: SdkFunction
  readonly getContext: SdkFunction
  readonly getCurExternalContact: SdkFunction
  readonly getCurExternalChat: SdkFunction
  readonly selectExternalContact: SdkFunction
}

/** Answers by a promise, and by the callbacks that it was given. */
export type SdkFunction = (parameters: never) => Promise<unknown>

/** What `ww.register` takes: which app the page belongs to, and how its address is signed. WeCom documents 94313, 90514. */
export interface WecomRegistration {
  readonly corpId: string
  readonly agentId: string | number
  /** What else the page calls. The kit's own functions are added. */
  readonly jsApiList?: string[]
  /** With the company's ticket. Clients before 3.0.24 need it beside the other. */
  readonly getConfigSignature?: SignPage
  /** With the app's ticket. Sharing needs the app's identity. */
  readonly getAgentConfigSignature: SignPage
}

/** Signs an address on the host's server. May reject with anything that `toMediaFailure` takes. */
export type SignPage = (url: string) => PageSignature | Promise<PageSignature>

/** A signature as WeCom checks it. WeCom document 90506. */
export interface PageSignature {
  /** Seconds since 1970. */
  readonly timestamp: string | number
  readonly nonceStr: string
  /** SHA-1, in hexadecimal digits. */
  readonly signature: string
}
