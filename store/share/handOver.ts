import { createShareFailure, saysNothing, type ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import { clientStateOf } from './clientStateOf.ts'
import { logIn, type LoginResult } from './logIn.ts'
import type { RunContext } from './RunContext.ts'
import { ended, failed, OVER, type RunEnd } from './RunEnd.ts'

/** A message that may go, and what is known of the session that it goes by. */
export interface CheckedSession {
  readonly payload: SharePayload
  /** The client said that the session is over. WeCom is asked all the same, because only its own refusal is definite. */
  readonly wasDead: boolean
  /** Once a run; absent until it was tried. */
  readonly login?: LoginResult
}

export function checkSession(
  payload: SharePayload,
  context: RunContext,
): CheckedSession | Promise<CheckedSession> {
  const { wecom, ensureSession } = context.ports
  const client = clientStateOf(wecom)
  if (client.sessionAlive) return { payload, wasDead: false }
  return wecom.checkSession().then((session) => {
    const wasDead = session === 'dead'
    if (session === 'alive') client.sessionAlive = true
    if (!wasDead || !ensureSession) return { payload, wasDead }
    return logIn(context, ensureSession).then((login) => ({ payload, wasDead, login }))
  })
}

export function handOver(session: CheckedSession, context: RunContext): Promise<RunEnd> {
  const { payload } = session
  const { ports, target, signal, report } = context
  report({ phase: 'in-assistant' }, payload)
  const parameters = target.toParameters ? target.toParameters(payload) : payload
  // A listener may have reset the run.
  if (signal.aborted) return Promise.resolve(OVER)
  return ports.wecom.share({ api: target.api, parameters }).then((answer) => {
    if (answer.type !== 'failed') return ended({ type: answer.type })
    const { failure } = answer
    if (failure.code === 'cancelled') return ended({ type: 'cancelled', by: 'member' })
    return logInAgain(session, failure, context)
  })
}

/** Another try after a login, where WeCom refused because of the session and there was none yet. */
function logInAgain(
  { payload, wasDead, login }: CheckedSession,
  refusal: ShareFailure,
  context: RunContext,
): RunEnd | Promise<RunEnd> {
  const { wecom, ensureSession } = context.ports
  const isPlain = saysNothing(refusal)
  const isExpired = refusal.code === 'session-expired' || (isPlain && wasDead)
  // A refusal without a word may be about the session, so the next run asks for it again.
  if (isExpired || isPlain) clientStateOf(wecom).sessionAlive = false
  if (!isExpired) return failed(refusal)
  const expired = createShareFailure('session-expired', refusal.raw)
  if (login || !ensureSession) return failed(login?.failure ?? expired)
  context.report({ phase: 'preparing' })
  return logIn(context, ensureSession).then((result) =>
    result.failure ? failed(result.failure) : handOver({ payload, wasDead: true, login: result }, context),
  )
}
