import { causeOfLogin } from '../../protocol/failures/causeOfLogin.ts'
import { readRaw } from '../../protocol/failures/readRaw.ts'
import { createShareFailure, type ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { clientStateOf } from './clientStateOf.ts'
import type { RunContext } from './RunContext.ts'

/** The failure says why the member is not logged in; undefined: they are. */
export interface LoginResult {
  readonly failure?: ShareFailure
}

const LOGIN_TIMEOUT_MS = 20_000

/** Logs in through the host. Runs that ask at the same time wait for one login; one that all have left or given up does not bind the next. */
export function logIn(
  { ports, signal }: Pick<RunContext, 'ports' | 'signal'>,
  ensureSession: () => unknown,
): Promise<LoginResult> {
  const { wecom, clock, loginTimeoutMs = LOGIN_TIMEOUT_MS } = ports
  // A login that nobody waits for must not be begun, nor joined.
  if (signal.aborted) return Promise.resolve({})
  const client = clientStateOf(wecom)
  const login = (client.login ??= { done: new Promise((resolve) => resolve(ensureSession())), waiting: 0 })
  login.waiting += 1

  return new Promise((resolve) => {
    let isWaiting = true
    // The host may have reset the button as its login began, and then the listener is called at once.
    let stopListening = (): void => undefined
    const leave = (isOver: boolean, result: LoginResult): void => {
      if (!isWaiting) return
      isWaiting = false
      clock.clearTimeout(timer)
      stopListening()
      login.waiting -= 1
      if ((isOver || login.waiting === 0) && client.login === login) client.login = undefined
      if (isOver) client.sessionAlive = !result.failure
      resolve(result)
    }
    const fail = (error: unknown): void => leave(true, { failure: sessionFailure(error) })
    const timer = clock.setTimeout(() => fail(TIMEOUT), loginTimeoutMs)
    stopListening = signal.onAbort(() => leave(false, {}))
    login.done.then(() => leave(true, {}), fail)
  })
}

const TIMEOUT = createShareFailure('timeout', { message: 'ensureSession timed out' })

/** The host's own failure is the cause; its other words are kept. */
function sessionFailure(error: unknown): ShareFailure {
  return createShareFailure('session-expired', readRaw(error), {}, causeOfLogin(error))
}
