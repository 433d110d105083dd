import { lookUpErrcode, type Remedy, type WecomErrorCode } from './lookUpErrcode.ts'

export interface WecomErrorOptions {
  readonly remedy?: Remedy
  /** Absent: WeCom gave no answer that can be read. */
  readonly errcode?: number
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
}

/** Why a call to WeCom or to the token store failed. The message is for the log. */
export class WecomError extends Error {
  override readonly name = 'WecomError'
  readonly code: WecomErrorCode
  readonly remedy: Remedy
  readonly errcode: number | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: WecomErrorCode, message: string, options: WecomErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.remedy = options.remedy ?? 'none'
    this.errcode = options.errcode
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  /** WeCom answered with an errcode. */
  static answered(path: string, errcode: number, errmsg: string): WecomError {
    const { code, ...known } = lookUpErrcode(errcode)
    return new WecomError(code, `${path}: ${errcode} ${errmsg}`, { errcode, ...known })
  }

  /** Something on the way to WeCom, or WeCom itself, answered with this HTTP status. */
  static status(path: string, status: number): WecomError {
    const message = `${path}: HTTP status ${status}`
    if (status === 413) return new WecomError('too-large', message)
    const passes = status >= 500 || status === 408 || status === 429
    return passes
      ? new WecomError('wecom-failed', message, { remedy: 'retry' })
      : new WecomError('wecom-misconfigured', message)
  }

  /** WeCom gave no answer that can be read. */
  static unanswered(path: string, reason: string, timedOut = false): WecomError {
    return new WecomError(timedOut ? 'wecom-timeout' : 'wecom-failed', `${path}: ${reason}`, {
      remedy: 'retry',
    })
  }
}
