import type { Uninferred } from './Uninferred.ts'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import { abandonedOutcome, createShareStore, type ShareStore } from '../../store/share/createShareStore.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import type { BeforeShare, ShareRequest } from '../../store/share/ShareRequest.ts'
import type { ShareOutcome, ShareStatus } from '../../store/share/ShareStatus.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'
import { useDraftToShare } from './useDraftToShare.ts'
import { warnInDevelopment } from './warnInDevelopment.ts'

/** Options of `useShareToExternalContact`: the message, how far it may go, and who is told how it ended. */
export interface UseShareOptions<Message extends object = ShareMessage> extends Pick<
  ShareRequest,
  'draft' | 'trace' | 'onRecipientsUnsupported'
> {
  /** For whom: `groups`, `moments` or `chat` of `taro-wecom-share/targets`. Default: customers. */
  readonly target?: ShareTarget<Message> | undefined
  readonly beforeShare?: BeforeShare<Message> | undefined
  /** What `share()` hands over when it is given nothing; without it the draft, this one's or the provider's. */
  readonly message?: Uninferred<Message>
  /** Handed over: the member confirmed in the assistant. WeCom does not say delivery, nor to whom. */
  readonly onShared?: (outcome: ShareOutcome) => void
  /** The member backed out, or `beforeShare` answered false. */
  readonly onCancelled?: (outcome: ShareOutcome) => void
  /** `beforeShare` answered `stop`; `outcome.reason` is its sentence. */
  readonly onStopped?: (outcome: ShareOutcome & { readonly type: 'stopped' }) => void
  /** The message breaks a rule of WeCom's; told are the errors, not the warnings. */
  readonly onInvalid?: (issues: readonly ShareIssue[], outcome: ShareOutcome) => void
  readonly onFailed?: (failure: ShareFailure, outcome: ShareOutcome) => void
  /** The member came back and WeCom stayed silent: look in the assistant before trying again. */
  readonly onUnknown?: (outcome: ShareOutcome) => void
}

/** A run, and the verbs that start and end it. */
export interface ShareControls<Message extends object = ShareMessage> {
  readonly status: ShareStatus
  /** A run is under way. */
  readonly loading: boolean
  /** Starts a run, or joins the one under way. Never rejects. */
  readonly share: (message?: Message, options?: Pick<ShareRequest, 'recipients'>) => Promise<ShareOutcome>
  /** Back to idle; a run under way resolves to `abandoned`, though WeCom may still hand its message over. */
  readonly reset: () => void
}

/**
 * Validates a message, asks the client, and hands it to WeCom's assistant (document 93571). Works with and without `ShareKitProvider`.
 * In development the warnings of a message are told on the console.
 * One run for each hook instance, one for each app: while another button's is under way the outcome is failure `busy`.
 */
export function useShareToExternalContact<Message extends object = ShareMessage>(
  options: UseShareOptions<Message> = {},
): ShareControls<Message> {
  const latest = useLatest({ options, draft: useDraftToShare(options), kit: useShareKit() })
  const made = useRef<ShareStore | undefined>(undefined)
  const isGone = useRef(false)
  const [store, setStore] = useState(idleStore)
  const { status, reset, pageShown } = useStore(store)

  useDidShow(pageShown)
  useEffect(() => {
    // React mounts a component twice in its strict mode.
    isGone.current = false
    return () => {
      isGone.current = true
      made.current?.getState().reset()
    }
  }, [])

  const share = useCallback<ShareControls<Message>['share']>(
    (message, { recipients } = {}) => {
      // Nobody would see how it ends, nor end it, and it would keep every other button busy.
      if (isGone.current) return Promise.resolve(abandonedOutcome())
      const { options, draft } = latest.current
      const { target, trace, onRecipientsUnsupported } = options
      // What a run gives it is what the target's rules let through.
      const beforeShare = options.beforeShare as BeforeShare | undefined
      const onEnded = (outcome: ShareOutcome): void => tell(latest.current.options, outcome)
      const given = message ? { message } : { message: options.message, draft }
      const onRead = (read: unknown): void => warnInDevelopment(read, target)
      made.current ??= createShareStore(() => latest.current.kit)
      setStore(made.current)
      return made.current
        .getState()
        .share({ ...given, target, trace, recipients, beforeShare, onRecipientsUnsupported, onRead, onEnded })
    },
    [latest],
  )

  return { status, loading: status.phase !== 'idle' && status.phase !== 'ended', share, reset }
}

/** Two hundred buttons on a page share this until one is tapped; nothing is ever run on it. */
const idleStore = createShareStore((): never => {
  throw new Error('This store is never used to share')
})

function tell(
  {
    onShared,
    onCancelled,
    onStopped,
    onInvalid,
    onFailed,
    onUnknown,
  }: Omit<UseShareOptions, 'target' | 'message' | 'beforeShare'>,
  outcome: ShareOutcome,
): void {
  switch (outcome.type) {
    case 'shared':
      return onShared && onShared(outcome)
    case 'cancelled':
      return onCancelled && onCancelled(outcome)
    case 'stopped':
      return onStopped && onStopped(outcome)
    case 'invalid':
      return onInvalid && onInvalid(outcome.issues, outcome)
    case 'failed':
      return onFailed && onFailed(outcome.failure, outcome)
    case 'unknown':
      return onUnknown && onUnknown(outcome)
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}
