import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import { recipientsOf } from '../../protocol/targets/featuresOf.ts'
import type { TargetName } from '../../protocol/targets/ShareTarget.ts'
import { callListener } from '../callListener.ts'
import type { RunFacts, ShareRunPorts } from './RunContext.ts'
import type { ShareEnding, ShareStatus } from './ShareStatus.ts'

/**
 * A step of a run, for the business to count. What a member wrote is in none of them, and whom they chose only in
 * `requestedUserIds` and `requestedChatIds`.
 */
export type ShareEvent = ShareStep & {
  readonly shareId: string
  /** Milliseconds since the tap. */
  readonly elapsedMs: number
  readonly target: TargetName
  readonly message: MessageDigest
  /** The customers *asked for*. WeCom never tells who received: the member may change the list in the assistant. */
  readonly requestedUserIds: readonly string[]
  /** The company's material in the message. */
  readonly materialIds?: readonly string[] | undefined
  /** Of the target `groups`: the groups asked for. */
  readonly requestedChatIds?: readonly string[]
}

/** Every run begins with `tapped` and ends with `outcome`. */
export type ShareStep =
  | { readonly type: 'tapped' }
  /** The message breaks a rule; `outcome` follows. */
  | { readonly type: 'invalid' }
  /** This client, session or host cannot, and the assistant was never opened; `outcome` follows. */
  | { readonly type: 'blocked' }
  | { readonly type: 'uploading' }
  /** The assistant has the message; the member decides. */
  | { readonly type: 'in-assistant' }
  | {
      readonly type: 'outcome'
      readonly outcome: ShareEnding['type']
      readonly failure?: ShareFailure
      readonly issues?: readonly ShareIssue[]
    }

/** What kind of message it is, without what it says. Empty until a draft's media are there. */
export interface MessageDigest {
  /** UTF-16 units. */
  readonly textCharacters: number
  /** In the member's order. */
  readonly msgtypes: readonly string[]
  readonly recipientCount: number
}

/** Makes the events of the statuses that runs go through. */
export function toStatusListener(
  onEvent: (event: ShareEvent) => void,
): NonNullable<ShareRunPorts['onStatus']> {
  const reached = new WeakMap<RunFacts, Set<ShareStatus['phase']>>()

  return (run, status) => {
    const phases = reached.get(run) ?? new Set()
    reached.set(run, phases)
    if (phases.has(status.phase)) return
    phases.add(status.phase)
    const { payload, materialIds } = run
    for (const step of stepsOf(status)) {
      callListener(onEvent, {
        ...step,
        shareId: run.shareId,
        elapsedMs: run.elapsedMs(),
        target: run.target.name,
        message: digestOf(payload),
        requestedUserIds: payload.externalUserIds ?? [],
        materialIds,
        ...(payload.chatIds && { requestedChatIds: payload.chatIds }),
      })
    }
  }
}

function stepsOf(status: ShareStatus): readonly ShareStep[] {
  switch (status.phase) {
    case 'idle':
    case 'asking':
      return []
    case 'preparing':
      return [{ type: 'tapped' }]
    case 'uploading':
    case 'in-assistant':
      return [{ type: status.phase }]
    case 'ended': {
      const { outcome } = status
      const ended: ShareStep = {
        type: 'outcome',
        outcome: outcome.type,
        ...(outcome.type === 'failed' && { failure: outcome.failure }),
        ...(outcome.type === 'invalid' && { issues: outcome.issues }),
      }
      if (outcome.type === 'invalid') return [{ type: 'invalid' }, ended]
      return outcome.type === 'failed' && !outcome.payload ? [{ type: 'blocked' }, ended] : [ended]
    }
    default:
      return status satisfies never
  }
}

function digestOf(payload: SharePayload): MessageDigest {
  const { text, attachments } = payload
  return {
    textCharacters: text?.content.length ?? 0,
    msgtypes: attachments.map(({ msgtype }) => msgtype),
    recipientCount: recipientsOf(payload)?.length ?? 0,
  }
}
