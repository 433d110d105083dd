import type { ShareIssueCode, ShareIssueParams, ShareIssuePath } from './ShareIssue.ts'
import { isBlank, trimmed } from './text.ts'

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
  required?: boolean,
): Kinds[Kind] | undefined {
  let value = readProperty(source, name)
  if (value === UNREADABLE) {
    addIssue('unreadable', path.concat(name), {})
    return undefined
  }
  // Backends send null for what is absent; only an entry of a list has to be something.
  if (value === null && typeof name === 'string') value = undefined
  if (value !== undefined && expected !== 'any') {
    const actual = kindOf(value)
    if (actual !== expected) {
      addIssue('wrong-type', path.concat(name), { expected, actual })
      return undefined
    }
  }
  if (required && (value === undefined || (typeof value === 'string' && isBlank(value)))) {
    addIssue('missing', path.concat(name), {})
    return undefined
  }
  return value as Kinds[Kind]
}

/** What a property holds; UNREADABLE if reading it throws. */
export function readProperty(source: object, name: string | number): unknown {
  try {
    return (source as Readonly<Record<string | number, unknown>>)[name]
  } catch {
    return UNREADABLE
  }
}

const UNREADABLE = {}

/** The length of a list; an error if it tells none. */
export function parseLength(addIssue: AddIssue, list: object, path: ShareIssuePath): number {
  const length = readProperty(list, 'length')
  if (Number.isInteger(length) && Number(length) >= 0) return Number(length)
  addIssue('unreadable', path, {})
  return 0
}

/** Reads a property that is one line of text, without what nobody sees at its ends; empty if it is absent, blank or cannot be taken. */
export function parseLine(
  addIssue: AddIssue,
  source: object,
  path: ShareIssuePath,
  name: string | number,
  required?: boolean,
): string {
  return trimmed(parseField(addIssue, source, path, name, 'string', required) || '')
}

/** The names of what an object holds, as far as it tells; never throws. Of many only the first hundred, and none of a list's or buffer's. */
export function namesOf(source: object): readonly string[] {
  try {
    return Number((source as { length?: unknown }).length) > 100 ? [] : Object.keys(source).slice(0, 100)
  } catch {
    return []
  }
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
