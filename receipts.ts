// Who really received it, as WeCom's server knows. Nobody has seen it with a live company yet: docs/receipts.md.

// A token in the message, so that its record can be told from all others
export { traceLink } from './platform/wecom/traceLink.ts'
export { tracePage } from './platform/wecom/tracePage.ts'
export type { TraceMessage } from './protocol/trace/TraceMessage.ts'

// Asking
export type {
  MatchedReceipt,
  MessageRecipient,
  MomentCounts,
  ReceiptAnswer,
  ReceiptPort,
  ReceiptQuery,
  ReceiptTarget,
  RecipientPage,
  RecipientStatus,
} from './ports/ReceiptPort.ts'
export { type ReceiptQueryOptions, toReceiptQuery } from './store/receipts/toReceiptQuery.ts'
export {
  type ReceiptControls,
  type ReceiptStatus,
  useReceipt,
  type UseReceiptOptions,
} from './hooks/receipts/useReceipt.ts'

// Showing it
export { ShareReceipt, type ShareReceiptProps } from './components/ShareReceipt/ShareReceipt.tsx'
