import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import { parseMessage } from '../../protocol/message/parseMessage.ts'
import { callListener } from '../callListener.ts'
import type { RunContext } from './RunContext.ts'
import type { ShareRequest } from './ShareRequest.ts'

/** One reading of a message. */
export interface CheckedMessage {
  readonly message: unknown
  /** Its errors. */
  readonly issues: readonly ShareIssue[]
  /** Frozen: what was checked is what is sent, and what the outcome tells. */
  readonly payload: SharePayload
}

export function checkMessage(
  message: unknown,
  { recipients, onRead }: Pick<ShareRequest, 'recipients' | 'onRead'>,
  { ports, target }: Pick<RunContext, 'ports' | 'target'>,
): CheckedMessage {
  callListener(onRead, message)
  const { issues, payload } = parseMessage(message, {
    rules: target.rules,
    addHtmlSuffix: ports.addHtmlSuffix,
    withoutRecipients: recipients === 'reselect',
  })
  return { message, issues, payload: freeze(payload) }
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object') return value
  Object.values(value as object).forEach(freeze)
  return Object.freeze(value)
}
