import type { ShareIssueCode, ShareIssueParams, ShareIssuePath } from './ShareIssue.ts'
import { isBlank } from './text.ts'

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
 * Reads one property, once; never throws.
 *
 * @param path of `source`; that of the property is made only for an issue, because most fields have none
 * @param required whether it is an error to be absent or blank
 * @returns undefined if it is absent or, with an error that says why, cannot be taken
 */
export function parseField<Kind extends keyof Kinds>(
  addIssue: AddIssue,
  source: object,
  path: ShareIssuePath,
  name: string | number,
  expected: Kind,
  required = false,
): Kinds[Kind] | undefined {
  let value: unknown
  try {
    value = (source as Readonly<Record<string | number, unknown>>)[name]
  } catch {
    addIssue('unreadable', [...path, name], {})
    return undefined
  }
  if (value !== undefined && expected !== 'any') {
    const actual = kindOf(value)
    if (actual !== expected) {
      addIssue('wrong-type', [...path, name], { expected, actual })
      return undefined
    }
  }
  if (required && (value === undefined || (typeof value === 'string' && isBlank(value)))) {
    addIssue('missing', [...path, name], {})
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
