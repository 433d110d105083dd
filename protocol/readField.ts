import type { ShareIssue, ShareIssueCode, ShareIssueParams, ShareIssuePath } from './issue.ts'
import { SHARE_LIMITS } from './limits.ts'
import { isBlank, utf8ByteLength } from './text.ts'

/** Collects the issues of one reading of a message. Nothing here throws, whatever it is given. */
export interface IssueLog {
  error<Code extends ShareIssueCode>(code: Code, path: ShareIssuePath, params: ShareIssueParams[Code]): void
  warn<Code extends ShareIssueCode>(code: Code, path: ShareIssuePath, params: ShareIssueParams[Code]): void
}

export function createIssueLog(issues: ShareIssue[]): IssueLog {
  const add =
    (severity: ShareIssue['severity']) =>
    <Code extends ShareIssueCode>(code: Code, path: ShareIssuePath, params: ShareIssueParams[Code]) => {
      issues.push({ code, severity, path, params } as ShareIssue)
    }
  return { error: add('error'), warn: add('warning') }
}

export type Fields = Readonly<Record<string, unknown>>

/** A property, read once; one that throws is an issue and counts as absent. */
export function readProperty(
  source: Fields,
  key: string | number,
  path: ShareIssuePath,
  log: IssueLog,
): unknown {
  try {
    return source[key]
  } catch {
    log.error('unreadable', path, {})
    return undefined
  }
}

/** An object with fields, or undefined and an issue. Absent is for the caller to judge. */
export function readObject(value: unknown, path: ShareIssuePath, log: IssueLog): Fields | undefined {
  if (typeof value === 'object' && value !== null && kindOf(value) === 'object') return value as Fields
  log.error('wrong-type', path, { expected: 'object', actual: kindOf(value) })
  return undefined
}

/** The entries of an array, at most `take` of them, and its full length. */
export function readArray(
  value: unknown,
  path: ShareIssuePath,
  take: number,
  log: IssueLog,
): { readonly entries: readonly unknown[]; readonly length: number } | undefined {
  if (kindOf(value) !== 'array') {
    log.error('wrong-type', path, { expected: 'array', actual: kindOf(value) })
    return undefined
  }
  const source = value as Fields
  const length = readProperty(source, 'length', path, log)
  if (typeof length !== 'number' || !(length >= 0)) return undefined
  const entries: unknown[] = []
  for (let index = 0; index < Math.min(length, take); index++) {
    entries.push(readProperty(source, index, [...path, index], log))
  }
  return { entries, length }
}

/** A string that says something; absent and blank are undefined, and an issue where it is required. */
export function readString(
  source: Fields,
  key: string,
  path: ShareIssuePath,
  log: IssueLog,
  rule: { readonly required?: boolean; readonly maxBytes?: number } = {},
): string | undefined {
  const at = [...path, key]
  const value = readProperty(source, key, at, log)
  if (value !== undefined && typeof value !== 'string') {
    log.error('wrong-type', at, { expected: 'string', actual: kindOf(value) })
    return undefined
  }
  if (value === undefined || isBlank(value)) {
    if (rule.required) log.error('missing', at, {})
    return undefined
  }
  if (rule.maxBytes !== undefined) checkBytes(value, rule.maxBytes, at, log)
  return value
}

/** Entries beyond these are counted, not read: an endless list must not hang the page. */
export const READ_AT_MOST = { attachments: 100, recipients: SHARE_LIMITS.recipientsMax * 5 }

export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  try {
    return Array.isArray(value) ? 'array' : 'object'
  } catch {
    return 'unreadable object'
  }
}

function checkBytes(text: string, max: number, path: ShareIssuePath, log: IssueLog): void {
  const actual = utf8ByteLength(text)
  if (actual > max) log.error('too-many-bytes', path, { max, actual, unit: 'bytes' })
}
