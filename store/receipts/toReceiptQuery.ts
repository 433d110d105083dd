import type { ReceiptQuery, ReceiptTarget } from '../../ports/ReceiptPort.ts'
import { tokenOf } from '../../protocol/trace/addToken.ts'
import { digestText } from '../../protocol/trace/digestText.ts'
import type { ShareOutcome } from '../share/ShareStatus.ts'

/** What of a hand-over is not in its outcome. */
export interface ReceiptQueryOptions {
  /** For whom the message was. Default: customers. */
  readonly target?: ReceiptTarget | undefined
  /** When the outcome came, in milliseconds since 1970 by this device's clock. */
  readonly endedAt: number
}

/** What to ask about an outcome; undefined: nothing was handed over, or certainly not to anybody. It holds no word of the message. */
export function toReceiptQuery(
  outcome: ShareOutcome,
  { target = 'customers', endedAt }: ReceiptQueryOptions,
): ReceiptQuery | undefined {
  const { type, payload, durationMs } = outcome
  // The last two may have been handed over: WeCom did not say.
  if (!payload || (type !== 'shared' && type !== 'unknown' && type !== 'abandoned')) return undefined
  const token = tokenOf(payload)
  return {
    target,
    ...(token !== undefined && { token }),
    startedAt: endedAt - durationMs,
    endedAt,
    ...(payload.text && { textDigest: digestText(payload.text.content) }),
    msgtypes: payload.attachments.map(({ msgtype }) => msgtype),
  }
}
