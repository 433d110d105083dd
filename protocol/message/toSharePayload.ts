import type { ShareIssue } from './ShareIssue.ts'
import type { SharePayload } from './ShareMessage.ts'
import type { MessageRules } from './MessageRules.ts'
import { customerRules } from './customerRules.ts'
import { parseMessage } from './parseMessage.ts'

/** Options of `toSharePayload`. */
export interface SharePayloadOptions {
  /** Whose rules the message follows. Default: customers. */
  readonly target?: { readonly rules: MessageRules }
  /** Whether a mini-program page gets the `.html` that WeCom wants before its query. Default true. */
  readonly addHtmlSuffix?: boolean
}

/** Thrown by `toSharePayload` for a message that WeCom would refuse. */
export interface InvalidShareMessageError extends TypeError {
  /** Its errors. */
  readonly issues: readonly ShareIssue[]
}

/**
 * What goes on the wire for a message: recipients without duplicates, lines trimmed, nulls and blank fields left out, `imgUrl` dropped
 * beside a `mediaid`, unknown fields dropped; the text as it was written, the order of attachments kept. Pure and idempotent; shares no
 * object with the message.
 *
 * @throws {TypeError} with the `issues` of a message that has errors
 */
export function toSharePayload(
  message: unknown,
  { target, addHtmlSuffix }: SharePayloadOptions = {},
): SharePayload {
  const { issues, payload } = parseMessage(message, {
    rules: target ? target.rules : customerRules,
    addHtmlSuffix,
  })
  if (issues.length > 0) {
    const found = issues
      .map((issue) => `${issue.code} at ${issue.path.join('.') || 'the message'}`)
      .join(', ')
    throw Object.assign(new TypeError(`This message cannot be shared: ${found}`), { issues })
  }
  return payload
}
