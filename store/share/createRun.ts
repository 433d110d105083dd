import type { TimerId } from '../../ports/ClockPort.ts'
import { createShareFailure, toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { customers } from '../../protocol/targets/customers.ts'
import { callListener } from '../callListener.ts'
import { createId } from '../createId.ts'
import { clientStateOf } from './clientStateOf.ts'
import type { RunContext, RunFacts, ShareRunPorts } from './RunContext.ts'
import { createRunAborter } from './RunSignal.ts'
import { runShare } from './runShare.ts'
import type { ShareRequest } from './ShareRequest.ts'
import type { ShareEnding, ShareOutcome, ShareStatus } from './ShareStatus.ts'

/** One run, from the tap to its end. It ends once; what comes later, from WeCom too, is dropped. */
export interface Run {
  readonly outcome: Promise<ShareOutcome>
  readonly start: () => void
  readonly abandon: () => void
  readonly isUnderWay: () => boolean
  /** The host was asked and has not answered. */
  readonly isAsking: () => boolean
  /** While the member is in the assistant nothing times out; from now on WeCom has so long to answer. */
  readonly pageShown: () => void
}

const ANSWER_TIMEOUT_MS = 3000

export function createRun(
  request: ShareRequest,
  ports: ShareRunPorts,
  setStatus: (status: ShareStatus) => void,
): Run {
  const { wecom, clock, onStatus, answerTimeoutMs = ANSWER_TIMEOUT_MS } = ports
  const { signal, abort } = createRunAborter()
  const assistant = createLock(clientStateOf(wecom), signal)
  const facts = createFacts(ports, request)
  const { shareId, target } = facts
  let phase: ShareStatus['phase'] | undefined
  let handedOver: HandedOver = {}
  let answerTimer: TimerId
  let resolve: (outcome: ShareOutcome) => void

  const tell = (status: ShareStatus): void => {
    phase = status.phase
    setStatus(status)
    callListener(onStatus, facts, status)
  }
  const stopTimer = (): void => {
    clock.clearTimeout(answerTimer)
    answerTimer = undefined
  }
  const end = (ending: ShareEnding): void => {
    if (signal.aborted) return
    abort()
    stopTimer()
    assistant.release()
    const outcome: ShareOutcome = { ...ending, ...handedOver, shareId, durationMs: facts.elapsedMs() }
    tell({ phase: 'ended', outcome })
    if (ending.type !== 'abandoned') callListener(request.onEnded, outcome)
    resolve(outcome)
  }
  const report: RunContext['report'] = (progress, payload) => {
    if (signal.aborted) return
    stopTimer()
    if (payload) facts.payload = payload
    facts.materialIds = request.draft?.materialIds?.()
    if (progress.phase === 'in-assistant') handedOver = handedOverOf(facts)
    if (progress.phase !== phase || progress.phase === 'uploading') tell({ ...progress, shareId })
    // Whoever reads what the host asks keeps nobody else from the assistant.
    if (progress.phase === 'asking') assistant.release()
    else if (!signal.aborted && !assistant.take())
      end({ type: 'failed', failure: createShareFailure('busy') })
  }
  const fail = (error: unknown): void => end({ type: 'failed', failure: toShareFailure(error) })

  return {
    outcome: new Promise((settle) => (resolve = settle)),
    start: () => {
      const context = { shareId, ports, target, signal, report }
      new Promise<ShareEnding>((settle) => settle(runShare(request, context))).then(end, fail)
    },
    abandon: () => end({ type: 'abandoned' }),
    isUnderWay: () => !signal.aborted,
    isAsking: () => phase === 'asking',
    pageShown: () => {
      if (phase !== 'in-assistant') return
      answerTimer ??= clock.setTimeout(() => end({ type: 'unknown' }), answerTimeoutMs)
    },
  }
}

type HandedOver = Pick<ShareOutcome, 'payload' | 'requestedUserIds' | 'materialIds'>

function handedOverOf({ payload, materialIds }: RunFacts): HandedOver {
  return { payload, requestedUserIds: payload.externalUserIds, materialIds }
}

function createFacts(
  { clock, amendTarget }: ShareRunPorts,
  { target = customers }: ShareRequest,
): { -readonly [Name in keyof RunFacts]: RunFacts[Name] } {
  const startedAt = clock.now()
  return {
    shareId: createId(),
    target: amendTarget ? amendTarget(target) : target,
    elapsedMs: () => Math.max(0, clock.now() - startedAt),
    payload: { attachments: [] },
  }
}

/** WeCom shows one assistant at a time, so that one run on a client may go on. */
function createLock(client: { running?: object | undefined }, own: object) {
  return {
    take: (): boolean => {
      client.running ??= own
      return client.running === own
    },
    release: (): void => {
      if (client.running === own) client.running = undefined
    },
  }
}
