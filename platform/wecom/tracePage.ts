import type { TraceMessage } from '../../protocol/trace/TraceMessage.ts'
import { traceMessage } from './traceMessage.ts'

/** Puts a token into the query of the pages that the message's mini-program cards open. For `trace` of ShareButton. */
export const tracePage: TraceMessage = (payload) => traceMessage(payload, 'page')
