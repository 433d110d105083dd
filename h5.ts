// WeCom's browser, over the official `@wecom/jssdk`, which the page brings.
export { createH5WecomClient, type H5WecomClientOptions } from './platform/jssdk/createH5WecomClient.ts'
export {
  createPageSigner,
  type PageSigner,
  type PageSignerOptions,
} from './platform/backend/createPageSigner.ts'
export type { Browser } from './platform/jssdk/readBrowser.ts'
export type { PageSignature, SignPage, WecomRegistration, WecomSdk } from './platform/jssdk/WecomSdk.ts'
