import type { ClockPort } from '../../ports/ClockPort.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import { isFailure, readRaw } from '../../protocol/failures/readRaw.ts'
import { toError } from '../../protocol/failures/toError.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import {
  createShareFailure,
  type ShareFailure,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import type { PageSignature, SignPage, WecomRegistration, WecomSdk } from './WecomSdk.ts'

/** A page's standing with WeCom. */
export interface Registration {
  /** Resolves once the page is signed for its address as it is now; rejects with a ShareFailure. */
  whenReady(): Promise<unknown>
}

interface Limit {
  readonly ms: number
  readonly clock: ClockPort
}

/** @param options undefined: the page registered itself */
export function createRegistration(
  ww: Pick<WecomSdk, 'register' | 'ensureConfigReady'>,
  options: WecomRegistration | undefined,
  limit: Limit,
): Registration {
  let isRegistered = false

  const ensure = async (): Promise<unknown> => {
    if (!options) return
    if (!isRegistered) register(ww, options, limit)
    isRegistered = true
    await ww.ensureConfigReady()
  }
  const ensureHere = async (): Promise<unknown> => {
    try {
      return await ensure()
    } catch (error) {
      if (!isAborted(error)) throw error
      // The page went to another address while it was signed for the last one.
      return ensure()
    }
  }

  return {
    whenReady: () =>
      within({ ...limit, ms: 2 * limit.ms }, ensureHere()).catch((error: unknown) => {
        throw toError(isFailure(error) ? toShareFailure(error) : configFailure(error))
      }),
  }
}

/**
 * `register` signs the page at once and lets nobody hear of a failure, which a browser then reports as an unhandled rejection. So it is told
 * how to sign after it returned; `ensureConfigReady` then signs, and says how that ended.
 */
function register(
  ww: Pick<WecomSdk, 'register'>,
  { getConfigSignature, getAgentConfigSignature, ...app }: WecomRegistration,
  limit: Limit,
): void {
  ww.register(app)
  Object.assign(app, {
    getAgentConfigSignature: bounded(getAgentConfigSignature, limit),
    ...(getConfigSignature && { getConfigSignature: bounded(getConfigSignature, limit) }),
  })
}

/** A host that never answers must not hold the next signature up. */
function bounded(sign: SignPage, limit: Limit): SignPage {
  return (url) =>
    within(limit, new Promise<PageSignature>((resolve) => resolve(sign(url)))).then(
      (signature) => {
        if (isSignature(signature)) return signature
        throw toError(createShareFailure('page-not-trusted', { message: 'no signature' }))
      },
      (error: unknown) => {
        throw toError(signatureFailure(error))
      },
    )
}

function isSignature(value: unknown): boolean {
  const { timestamp, nonceStr, signature } = Object(value) as Partial<PageSignature>
  return [timestamp, nonceStr, signature].every((part) => part !== undefined && String(part) !== '')
}

/** What kept the host from signing is the cause, and what to do about it. */
function signatureFailure(error: unknown): ShareFailure {
  const cause: Failure = isFailure(error) ? error : toMediaFailure(error)
  const isKnown = cause.code !== 'unknown'
  const code = cause.remedy === 'log-in' ? 'session-expired' : 'page-not-trusted'
  return createShareFailure(code, readRaw(error), {}, isKnown ? cause : undefined)
}

/** Of WeCom's check, so that what it does not explain is about the page all the same. */
function configFailure(error: unknown): ShareFailure {
  const failure = toShareFailure(error)
  return failure.code === 'unknown' ? createShareFailure('page-not-trusted', failure.raw) : failure
}

/** The SDK's own word. */
function isAborted(error: unknown): boolean {
  return /\baborted$/i.test(readRaw(error).message)
}

function within<Value>({ ms, clock }: Limit, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(toError(createShareFailure('timeout', TIMEOUT))), ms)
    work.then(resolve, reject).finally(() => clock.clearTimeout(timer))
  })
}

const TIMEOUT = { message: 'the signature of the page timed out' }
