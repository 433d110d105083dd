import type {
  BareIssue,
  ShareIssueCode,
  ShareIssueParams,
  ShareIssuePath,
  ShareIssueSeverity,
} from './issue.ts'
import { isBlank } from './text.ts'

/** Notes one issue; an error unless it is said to be a warning. */
export type Note = <Code extends ShareIssueCode>(
  code: Code,
  path: ShareIssuePath,
  params: ShareIssueParams[Code],
  severity?: ShareIssueSeverity,
) => void

/** What a value is found to be. */
export type Finding = readonly [BareIssue, ShareIssueSeverity]

export const MISSING: Finding = ['missing', 'error']

interface Kinds {
  readonly object: object
  readonly array: readonly unknown[]
  readonly string: string
  readonly any: unknown
}

/**
 * Reads the property that the path ends in, once; never throws.
 *
 * @param absent what it is to be absent or blank, if that is an issue
 * @returns undefined if it is absent or, with an issue that says why, cannot be taken
 */
export function readField<Kind extends keyof Kinds>(
  note: Note,
  source: object,
  path: ShareIssuePath,
  expected: Kind,
  absent?: Finding,
): Kinds[Kind] | undefined {
  let value: unknown
  try {
    value = (source as Readonly<Record<string, unknown>>)[String(path[path.length - 1])]
  } catch {
    note('unreadable', path, {})
    return undefined
  }
  const actual = kindOf(value)
  if (value !== undefined && expected !== 'any' && actual !== expected) {
    note('wrong-type', path, { expected, actual })
    return undefined
  }
  if (absent && (value === undefined || (typeof value === 'string' && isBlank(value)))) {
    const [code, severity] = absent
    note(code, path, {}, severity)
    return undefined
  }
  return value as Kinds[Kind]
}

/** What a value is, as far as a message is concerned; never throws, not even for a revoked proxy. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  try {
    return Array.isArray(value) ? 'array' : 'object'
  } catch {
    return 'unreadable'
  }
}
