import type { WecomPort, Environment } from '../../ports/WecomPort.ts'

/** What all buttons on one WeCom client share, however many stores and providers there are. */
export interface ClientState {
  /** Asked once: two hundred buttons on a page ask for it. */
  readonly environment: Environment
  /** The run that may open the assistant: WeCom shows one at a time. */
  running?: object | undefined
  /** A positive answer is kept for the app's life, until WeCom says otherwise. */
  sessionAlive?: boolean
  /** One login at a time. */
  login?: SharedLogin | undefined
}

export interface SharedLogin {
  readonly done: Promise<unknown>
  /** Runs. */
  waiting: number
}

const states = new WeakMap<WecomPort, ClientState>()

export function clientStateOf(wecom: WecomPort): ClientState {
  const state = states.get(wecom) ?? { environment: wecom.environment() }
  states.set(wecom, state)
  return state
}
