import { toError } from '../../protocol/failures/toError.ts'
import { toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import { systemClock } from '../everywhere/systemClock.ts'
import { callQy, type QyAnswer } from './callQy.ts'
import { realQy, type WecomQy } from './WecomQy.ts'

/** Options of `createSession`: how the host's server exchanges a login code. */
export interface SessionOptions {
  /**
   * Sends the login code to the host's server, which must exchange it with WeCom (jscode2session) within five minutes. Rejects
   * if that fails. The session key stays on the server. WeCom documents 92388, 96960.
   */
  readonly exchange: (code: string) => Promise<unknown>
  /** Third-party apps; WeCom 3.1.8. */
  readonly suiteId?: string
  /** How long `wx.qy.login` may take, and then the exchange. Default 10000. */
  readonly timeoutMs?: number
  /** Default: the real `wx.qy`. */
  readonly qy?: () => WecomQy | undefined
  readonly clock?: ClockPort
}

/**
 * Makes a login for apps that have none: give it to the provider as `ensureSession`. Calls at the same time share one login.
 * An app with its own login must not use it, because a new login ends the session that the app holds.
 *
 * @returns a function that rejects with a ShareFailure when WeCom gives no code, and with the host's own error when the exchange fails
 */
export function createSession(options: SessionOptions): () => Promise<void> {
  const { exchange, suiteId, timeoutMs = 10_000, qy = realQy, clock = systemClock } = options
  let underWay: Promise<void> | undefined

  const logIn = (): Promise<void> => {
    const parameters = suiteId === undefined ? {} : { suiteId }
    return new Promise<QyAnswer>((resolve) =>
      resolve(callQy(qy(), 'login', parameters, { ms: timeoutMs, clock })),
    )
      .then(({ kind, value }) => {
        if (kind !== 'success') throw toError(toShareFailure(value ?? TIMEOUT))
        return giveUpAfter(timeoutMs, clock, exchange(codeIn(value)))
      })
      .finally(() => (underWay = undefined))
  }

  return () => (underWay ??= logIn())
}

const TIMEOUT = 'login:fail timeout'

/** A server that never answers must not bind the next login. */
function giveUpAfter(ms: number, clock: ClockPort, work: PromiseLike<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(toError(toShareFailure(TIMEOUT))), ms)
    Promise.resolve(work)
      .finally(() => clock.clearTimeout(timer))
      .then(() => resolve(), reject)
  })
}

function codeIn(result: unknown): string {
  const { code } = (typeof result === 'object' && result !== null ? result : {}) as {
    readonly code?: unknown
  }
  if (typeof code !== 'string' || code === '') throw toError(toShareFailure('login:fail no code'))
  return code
}
