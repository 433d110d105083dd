import type { ShareIssuePath } from '../../protocol/message/ShareIssue.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { TraceMessage } from '../../protocol/trace/TraceMessage.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import type { ShareableDraft } from './ShareableDraft.ts'
import type { ShareOutcome } from './ShareStatus.ts'

/** What a run is to hand over, and what it asks the host meanwhile. */
export interface ShareRequest {
  /** A message of the target's; whatever else it is, the run ends as `invalid`. */
  readonly message?: unknown
  /** In its place: a message that is being composed. The run waits until its media are on WeCom. */
  readonly draft?: ShareableDraft | undefined
  /** For whom the message is. Default: customers. */
  readonly target?: AnyTarget | undefined
  /**
   * Marks what goes, so that its record on WeCom's server can be found: `traceLink` or `tracePage` of `taro-wecom-share/receipts`.
   * Default: nothing is marked.
   */
  readonly trace?: TraceMessage | undefined
  /** Called with a message of the target's. */
  readonly beforeShare?: BeforeShare | undefined
  /** `reselect`: hand over without the customers named, who are chosen in the assistant. Default `preselect`. */
  readonly recipients?: 'preselect' | 'reselect' | undefined
  /** Asked on a client that cannot take preselected customers. Without an answer the run fails, and the member is asked. */
  readonly onRecipientsUnsupported?: OnRecipientsUnsupported | undefined
  /** Told of each message that the run reads: the one given, the draft's once its media are there, what `beforeShare` answers. */
  readonly onRead?: ((message: unknown) => void) | undefined
  /** Told once, of any end but `abandoned`. */
  readonly onEnded?: ((outcome: ShareOutcome) => void) | undefined
}

/**
 * The host's last word. Its `shareId` can travel in a page's query. It may take as long as a member reads: other buttons are not `busy`
 * meanwhile, and reset, unmounting or another tap ends the wait.
 *
 * @param message not to be changed in place: what is given back is read, what stays the same object is not read again
 */
export type BeforeShare<Message = ShareMessage> = (
  message: Message,
  context: { readonly shareId: string },
) => BeforeShareAnswer<Message> | Promise<BeforeShareAnswer<Message>>

/** Another message; nothing, to go on; `false`, to end as `cancelled`; or what the member is to read about why it must not go. */
export type BeforeShareAnswer<Message = ShareMessage> = Message | ShareStop | false | undefined | void

/** An answer of `beforeShare` that ends the run with a sentence for the member. */
export interface ShareStop {
  /** Shown to the member as it is: 含有违禁词，请修改. */
  readonly stop: string
  /** The place in the message that it is about, for the host to show. */
  readonly path?: ShareIssuePath
}

/** `reselect`: go on, and let the member choose the customers again in the assistant. `stop`: end as failure `client-too-old`. */
export type OnRecipientsUnsupported = (
  externalUserIds: readonly string[],
) => RecipientsUnsupportedAnswer | Promise<RecipientsUnsupportedAnswer>

/** What to do on a client that takes no named customers: choose them again in the assistant, or end the run. */
export type RecipientsUnsupportedAnswer = 'reselect' | 'stop'
