import type { ShareIssueCode, ShareIssueParams, ShareIssuePath } from './ShareIssue.ts'
import { isBlank } from './text.ts'

/** Notes one error. */
export type AddIssue = <Code extends ShareIssueCode>(
  code: Code,
  path: ShareIssuePath,
  params: ShareIssueParams[Code],
) => void

interface Kinds {
  readonly object: object
  readonly array: readonly unknown[]
  readonly string: string
  readonly any: unknown
}

/**
 * Reads the property that the path ends in, once; never throws.
 *
 * @param required whether it is an error to be absent or blank
 * @returns undefined if it is absent or, with an error that says why, cannot be taken
 */
export function parseField<Kind extends keyof Kinds>(
  addIssue: AddIssue,
  source: object,
  path: ShareIssuePath,
  expected: Kind,
  required = false,
): Kinds[Kind] | undefined {
  let value: unknown
  try {
    value = (source as Readonly<Record<string, unknown>>)[String(path[path.length - 1])]
  } catch {
    addIssue('unreadable', path, {})
    return undefined
  }
  const actual = kindOf(value)
  if (value !== undefined && expected !== 'any' && actual !== expected) {
    addIssue('wrong-type', path, { expected, actual })
    return undefined
  }
  if (required && (value === undefined || (typeof value === 'string' && isBlank(value)))) {
    addIssue('missing', path, {})
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
