import type { TraceMessage } from '../../protocol/trace/TraceMessage.ts'
import { traceMessage } from './traceMessage.ts'

/** Puts a token into the query of the message's links: `?wqs_t=…`, which customers can see. For `trace` of ShareButton. */
export const traceLink: TraceMessage = (payload) => traceMessage(payload, 'link')
