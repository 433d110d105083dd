import type { Failure, RawFailure } from './Failure.ts'

const MESSAGE_MAX_CHARACTERS = 2000

/** Clients', then backends' names for what they say; of a host that gives no more, its code. */
const MESSAGES = ['errMsg', 'err_msg', 'errmsg', 'message', 'msg', 'detail', 'title', 'code']
const CODES = ['errCode', 'err_code', 'errcode']

/** What was said, whatever was thrown or called back: an answer of a client, an Error, a string, nothing. Never throws. */
export function readRaw(raw: unknown): RawFailure {
  if (isFailure(raw)) return raw.raw
  const message = isSaid(raw) ? raw : firstOf(raw, MESSAGES)
  const errCode = firstOf(raw, CODES)
  const said = String(message ?? '').slice(0, MESSAGE_MAX_CHARACTERS)
  return { message: said, ...(errCode !== undefined && { errCode }) }
}

/** A failure of ours has all parts of one; APIs of others have a `code` or `details` too. */
export function isFailure(raw: unknown): raw is Failure {
  try {
    const { code, remedy, retryable, raw: said, details } = raw as Failure
    const kinds = [code, remedy, retryable, said.message, details].map((part) => typeof part)
    return kinds.join(' ') === 'string string boolean string object' && details !== null
  } catch {
    // What has no such parts, or does not give them, is none.
    return false
  }
}

/** Undefined also of what has no fields. */
export function fieldOf(raw: unknown, name: string): unknown {
  try {
    return (raw as Readonly<Record<string, unknown>>)[name]
  } catch {
    // A getter that throws holds nothing.
  }
}

/** The first of these fields that holds text or a number. */
function firstOf(raw: unknown, names: readonly string[]): string | number | undefined {
  return names.map((name) => fieldOf(raw, name)).find(isSaid)
}

function isSaid(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
