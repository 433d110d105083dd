// The WeCom client behind the kit: its port over `wx.qy`, and a login of the app's own.
export { createSession, type SessionOptions } from './platform/wecom/createSession.ts'
export { createWecomClient, type WecomClientOptions } from './platform/wecom/createWecomClient.ts'
export type { DeviceInfo, WecomQy } from './platform/wecom/WecomQy.ts'
export type { CustomerPick } from './ports/CustomerPort.ts'
export type {
  ClientDescription,
  ClientNeeds,
  Environment,
  ShareAnswer,
  ShareCall,
  WecomPort,
} from './ports/WecomPort.ts'
