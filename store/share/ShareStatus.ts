import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareIssue, ShareIssuePath } from '../../protocol/message/ShareIssue.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'

/** Where a button's run stands. */
export type ShareStatus =
  | { readonly phase: 'idle' }
  | (ShareProgress & { readonly shareId: string })
  | { readonly phase: 'ended'; readonly outcome: ShareOutcome }

/** A run under way. */
export type ShareProgress =
  /** The message is checked, and the client. */
  | { readonly phase: 'preparing' }
  /** Bytes over all media of the draft. */
  | { readonly phase: 'uploading'; readonly sent: number; readonly total: number }
  /** `beforeShare` or `onRecipientsUnsupported` has not answered yet. Another tap ends this run and begins a new one. */
  | { readonly phase: 'asking' }
  /** The member is in the assistant. */
  | { readonly phase: 'in-assistant' }

/** How a run ended. A promise of it never rejects. */
export type ShareOutcome = ShareEnding & {
  readonly shareId: string
  readonly durationMs: number
  /** What was handed to WeCom, frozen; absent if nothing was. */
  readonly payload?: SharePayload
  /** The customers asked for. WeCom never says who received: the member may change the list in the assistant. */
  readonly requestedUserIds?: readonly string[] | undefined
  /** The company's material in it; absent without a draft that knows of any. */
  readonly materialIds?: readonly string[] | undefined
}

/** How a run ended. */
export type ShareEnding =
  /** Handed over: the member confirmed in the assistant. It does not say delivery, nor to whom. */
  | { readonly type: 'shared' }
  /** The member backed out, or the host's `beforeShare` answered false. Not an error. */
  | { readonly type: 'cancelled'; readonly by: 'member' | 'host' }
  /** `beforeShare` answered `stop`: the reason is the host's own sentence, for the member to read. */
  | { readonly type: 'stopped'; readonly reason: string; readonly path?: ShareIssuePath }
  /** The errors alone; `validateShareMessage` tells warnings too. */
  | { readonly type: 'invalid'; readonly issues: readonly ShareIssue[] }
  | { readonly type: 'failed'; readonly failure: ShareFailure }
  /** The member came back and WeCom stayed silent: it may or may not have been handed over. */
  | { readonly type: 'unknown' }
  /** The run was reset, or its button unmounted or tapped again while the host was asked; WeCom may still hand the message over. */
  | { readonly type: 'abandoned' }
