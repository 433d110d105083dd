import { lookUpErrcode, type Remedy } from './lookUpErrcode.ts'
import { Problem } from '../errors/Problem.ts'

/** WeCom answered with an errcode, or gave no answer that can be read. The message is for the log. */
export class WecomError extends Error {
  override readonly name = 'WecomError'
  /** Absent: there was no answer. */
  readonly errcode: number | undefined
  readonly remedy: Remedy
  /** The interface that was called. */
  readonly path: string
  private readonly timedOut: boolean

  private constructor(message: string, path: string, remedy: Remedy, errcode?: number, timedOut = false) {
    super(message)
    this.path = path
    this.errcode = errcode
    this.remedy = remedy
    this.timedOut = timedOut
  }

  static answered(path: string, errcode: number, errmsg: string): WecomError {
    return new WecomError(`${path}: ${errcode} ${errmsg}`, path, lookUpErrcode(errcode).remedy, errcode)
  }

  static unanswered(path: string, reason: string, timedOut = false): WecomError {
    return new WecomError(`${path}: ${reason}`, path, 'retry', undefined, timedOut)
  }

  /** What the client is told: never WeCom's own words. */
  toProblem(): Problem {
    if (this.timedOut) return new Problem('wecom-timeout', undefined, { cause: this })
    if (this.errcode === undefined) return new Problem('wecom-failed', undefined, { cause: this })
    const { code, remedy } = lookUpErrcode(this.errcode)
    return new Problem(code, undefined, {
      cause: this,
      ...(remedy === 'retry' ? { retryAfterSeconds: this.errcode === 45009 ? 60 : 5 } : {}),
    })
  }
}
