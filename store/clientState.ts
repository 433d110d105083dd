import type { WecomPort, Whereabouts } from '../protocol/ports.ts'
import type { ShareAvailability } from './shareAvailability.ts'

/** What all buttons on one WeCom client share, however many stores and providers there are. */
export interface ClientState {
  /** WeCom shows one assistant at a time. */
  running: object | undefined
  /** Asked once: two hundred buttons on a page ask for it. */
  readonly whereabouts: Whereabouts
  /** Asked once for each class of messages. */
  readonly availability: Map<string, Promise<ShareAvailability>>
  /** A positive answer is kept for the app's life, until WeCom says otherwise. */
  sessionAlive: boolean
  /** One login at a time. */
  ensuringSession: Promise<void> | undefined
}

const states = new WeakMap<WecomPort, ClientState>()

export function clientStateOf(wecom: WecomPort): ClientState {
  const known = states.get(wecom)
  if (known) return known
  const state: ClientState = {
    running: undefined,
    whereabouts: wecom.whereabouts(),
    availability: new Map(),
    sessionAlive: false,
    ensuringSession: undefined,
  }
  states.set(wecom, state)
  return state
}
