/** Something that the mini-program threw and did not catch. */
export interface AppError {
  readonly kind: 'error' | 'unhandled-rejection'
  readonly message: string
  /** As thrown: an error of the mini-program's realm, not of the test's. */
  readonly raw: unknown
}

export interface ErrorLog {
  readonly errors: readonly AppError[]
  /** The errors so far, and forgets them. */
  take(): readonly AppError[]
  report(raw: unknown, kind?: AppError['kind']): void
  /** Runs code of the mini-program; what it throws is reported. */
  guard<T>(action: () => T): T | undefined
}

/** @param tell lets the mini-program's own handlers know; an error of theirs goes no further */
export function createErrorLog(tell: (error: AppError) => void): ErrorLog {
  const errors: AppError[] = []

  function report(raw: unknown, kind: AppError['kind'] = 'error'): void {
    const error: AppError = { kind, message: messageOf(raw), raw }
    errors.push(error)
    try {
      tell(error)
    } catch (thrown) {
      errors.push({ kind: 'error', message: messageOf(thrown), raw: thrown })
    }
  }

  return {
    errors,
    take: () => errors.splice(0),
    report,
    guard(action) {
      try {
        return action()
      } catch (error) {
        report(error)
        return undefined
      }
    },
  }
}

/** Looks at the fields, because an error of another realm is no instance of this one's Error. */
function messageOf(raw: unknown): string {
  const { message, errMsg } = Object(raw) as { message?: unknown; errMsg?: unknown }
  return String(message ?? errMsg ?? raw)
}
