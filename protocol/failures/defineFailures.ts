import type { Failure, RawFailure, Remedy } from './Failure.ts'
import { isFailure } from './readRaw.ts'

/** What can be done about a failure; how it reads in a text that `normalizeText` made; by which numbers and words it is answered. */
export type FailureRow = readonly [remedy: Remedy, texts?: RegExp | undefined, answers?: string]

/** What the table of one subject knows. */
export interface FailureTable<Code extends string, Details extends object> {
  /** Of a failure with a cause, `raw`, `remedy` and `retryable` are the cause's. */
  create(code: Code, raw?: RawFailure, details?: Details, cause?: Failure): Failure<Code, Details>
  /** A failure of this subject as it is, one of another as the cause of an `unknown` one; undefined: it is no failure of ours. */
  adopt(raw: unknown): Failure<Code, Details> | undefined
  /** By its text; the first row that matches. */
  find(text: string): Code | undefined
  readonly codes: readonly Code[]
}

/** One table gives the codes of a subject, their constructor and their classifier. */
export function defineFailures<Code extends string, Details extends object>(
  table: Readonly<Record<Code | 'unknown', FailureRow>>,
): FailureTable<Code | 'unknown', Details> {
  const codes = Object.keys(table) as (Code | 'unknown')[]

  const create: FailureTable<Code | 'unknown', Details>['create'] = (code, raw, details, cause) => {
    const [remedy] = table[code]
    return {
      code,
      remedy: cause ? cause.remedy : remedy,
      retryable: cause ? cause.retryable : remedy === 'retry' && code !== 'unknown',
      raw: (cause ? cause.raw : raw) ?? { message: '' },
      details: details ?? ({} as Details),
      ...(cause && { cause }),
    }
  }

  return {
    codes,
    create,
    adopt(raw) {
      if (!isFailure(raw)) return undefined
      const isOurs = (codes as readonly string[]).includes(raw.code)
      return isOurs ? (raw as Failure<Code, Details>) : create('unknown', undefined, undefined, raw)
    },
    find: (text) => codes.find((code) => table[code][1]?.test(text)),
  }
}
