import type { SharePayload } from '../message/ShareMessage.ts'

/**
 * Marks a message, so that WeCom's record of it can be told from all others: `traceLink` or `tracePage` of `taro-wecom-share/receipts`.
 * What it gives is checked anew and is what goes.
 */
export type TraceMessage = (payload: SharePayload) => Promise<SharePayload>
