import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import { causeOfLogin } from '../../protocol/failures/causeOfLogin.ts'
import { readRaw } from '../../protocol/failures/readRaw.ts'
import { createMediaFailure, type MediaFailure } from '../../protocol/failures/toMediaFailure.ts'

export interface SessionRenewalOptions {
  readonly clock: ClockPort
  /** Logs the member in again, for uploads that are answered by a session that is over. Without it they fail. */
  readonly ensureSession?: (() => Promise<unknown>) | undefined
  /** How long `ensureSession` may take. Default 20000 ms. */
  readonly loginTimeoutMs?: number | undefined
}

/** The host's login, one for all uploads that ask at the same time. */
export interface SessionRenewal {
  /** Resolves to why the member is not logged in; undefined: they are. Never rejects. */
  ask(ensureSession: () => Promise<unknown>): Promise<MediaFailure | undefined>
  /** Waits no longer. */
  stop(): void
}

const LOGIN_TIMEOUT_MS = 20_000

/** @param options read at each login, because a host may give its ports late, or others */
export function createSessionRenewal(options: SessionRenewalOptions): SessionRenewal {
  const { clock } = options
  let login: Promise<MediaFailure | undefined> | undefined
  let timer: TimerId

  const stop = (): void => {
    clock.clearTimeout(timer)
    login = undefined
  }
  const begin = (ensureSession: () => Promise<unknown>): Promise<MediaFailure | undefined> => {
    const begun = new Promise<MediaFailure | undefined>((resolve) => {
      const settle = (failure?: MediaFailure): void => {
        if (login === begun) stop()
        resolve(failure)
      }
      const fail = (error: unknown): void =>
        settle(createMediaFailure('session-expired', readRaw(error), {}, causeOfLogin(error)))
      timer = clock.setTimeout(
        () => fail('ensureSession timed out'),
        options.loginTimeoutMs ?? LOGIN_TIMEOUT_MS,
      )
      new Promise((answer) => answer(ensureSession())).then(() => settle(), fail)
    })
    return begun
  }
  return { ask: (ensureSession) => (login ??= begin(ensureSession)), stop }
}
