import type { ShareIssue, ShareIssueCode, ShareIssueParams, ShareIssuePath } from './issue.ts'
import { isBlank } from './text.ts'

/** Notes one issue; an error unless it is said to be a warning. */
export type Note = <Code extends ShareIssueCode>(
  code: Code,
  path: ShareIssuePath,
  params: ShareIssueParams[Code],
  severity?: ShareIssue['severity'],
) => void

export type Fields = Readonly<Record<string, unknown>>

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

/** A property, read once; one that throws is an issue and counts as absent. */
export function readProperty(
  note: Note,
  source: unknown,
  key: string | number,
  path: ShareIssuePath,
): unknown {
  try {
    return (source as Fields)[key]
  } catch {
    return note('unreadable', path, {})
  }
}

/** Whether a value is of such a kind; an issue if not. */
export function isKind(
  note: Note,
  value: unknown,
  expected: ShareIssueParams['wrong-type']['expected'],
  path: ShareIssuePath,
): boolean {
  const actual = kindOf(value)
  if (actual !== expected) note('wrong-type', path, { expected, actual })
  return actual === expected
}

/** A string; absent and blank are empty, and one that cannot be read is undefined, with an issue that says why. */
export function readString(
  note: Note,
  source: unknown,
  key: string,
  path: ShareIssuePath,
): string | undefined {
  const at = [...path, key]
  const value = readProperty(note, source, key, at)
  if (value === undefined) return ''
  if (!isKind(note, value, 'string', at)) return undefined
  return isBlank(value as string) ? '' : (value as string)
}

/** The entries of an array, at most `take` of them: an endless list must not hang the page. */
export function readArray(
  note: Note,
  value: unknown,
  path: ShareIssuePath,
  take: number,
): { readonly entries: readonly unknown[]; readonly length: number } {
  const entries: unknown[] = []
  const isList = value !== undefined && isKind(note, value, 'array', path)
  const length = isList ? Number(readProperty(note, value, 'length', path)) : 0
  for (let index = 0; index < Math.min(length, take); index++) {
    entries.push(readProperty(note, value, index, [...path, index]))
  }
  return { entries, length }
}
