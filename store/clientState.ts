import type { WecomPort } from '../protocol/ports.ts'

/** What all buttons on one WeCom client share, however many stores and providers there are. */
export interface ClientState {
  /** WeCom shows one assistant at a time. */
  running: object | undefined
  /** A positive answer is kept for the app's life, until WeCom says otherwise. */
  sessionAlive: boolean
  /** One login at a time. */
  ensuringSession: Promise<void> | undefined
}

const states = new WeakMap<WecomPort, ClientState>()

export function clientStateOf(wecom: WecomPort): ClientState {
  const known = states.get(wecom)
  if (known) return known
  const state: ClientState = { running: undefined, sessionAlive: false, ensuringSession: undefined }
  states.set(wecom, state)
  return state
}
