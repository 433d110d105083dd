import { readMessage } from '../protocol/readMessage.ts'
import { createId } from './createId.ts'
import { createSilenceWatch } from './createSilenceWatch.ts'
import { callListener } from './callListener.ts'
import type { ShareRequest, ShareRun, ShareRunPorts } from './runShare.ts'
import { digestOf, type ShareStep } from './shareEvent.ts'
import type { ShareEnding, ShareOutcome, ShareStatus } from './shareStatus.ts'

const SILENCE_MS = 3000

/** A run that has not begun; its reports reach `setStatus`, and the host's `onEvent`, until it is abandoned. */
export function createRun(
  request: ShareRequest,
  ports: ShareRunPorts,
  setStatus: (status: ShareStatus) => void,
): ShareRun {
  let endAbandonment: (ending: ShareEnding) => void
  const abandonment = new Promise<ShareEnding>((resolve) => (endAbandonment = resolve))
  const reported = new Set<ShareStatus['phase']>()
  const run: ShareRun = {
    shareId: createId(),
    startedAt: ports.clock.now(),
    ports,
    request,
    report: (status) => {
      if (run.abandoned) return
      setStatus(status)
      if (!reported.has(status.phase)) tellStep(run, status)
      reported.add(status.phase)
    },
    silence: createSilenceWatch(ports.clock, ports.silenceMs ?? SILENCE_MS),
    abandonment,
    abandon: () => {
      run.abandoned = true
      run.abortUpload?.()
      run.silence.end()
      endAbandonment({ outcome: 'abandoned' })
    },
    abandoned: false,
    message: request.message,
    payload: { attachments: [] },
    handedOver: false,
    sessionEnsured: false,
    abortUpload: undefined,
  }
  // For the events alone: the run itself reads the message when its turn comes.
  if (ports.onEvent) run.payload = readMessage(request.message, { addHtmlSuffix: false }).payload
  return run
}

/** What a run comes to; the host's `onEvent` hears of it, of an abandoned run too. */
export function endRun(run: ShareRun, ending: ShareEnding): ShareOutcome {
  run.silence.end()
  const { externalUserIds } = run.payload
  const outcome: ShareOutcome = {
    ...ending,
    shareId: run.shareId,
    durationMs: elapsedMs(run),
    ...(run.handedOver && { payload: run.payload }),
    ...(run.handedOver && externalUserIds && { requestedUserIds: externalUserIds }),
  }
  if (ending.outcome === 'invalid') tell(run, { type: 'invalid' })
  if (ending.outcome === 'failed' && !run.handedOver) tell(run, { type: 'blocked' })
  tell(run, { type: 'outcome', outcome: ending })
  return outcome
}

function tellStep(run: ShareRun, { phase }: ShareStatus): void {
  if (phase === 'preparing') tell(run, { type: 'tapped' })
  if (phase === 'uploading' || phase === 'in-assistant') tell(run, { type: phase })
}

function tell(run: ShareRun, step: ShareStep): void {
  if (!run.ports.onEvent) return
  callListener(run.ports.onEvent, {
    ...step,
    shareId: run.shareId,
    elapsedMs: elapsedMs(run),
    message: digestOf(run.payload),
    requestedUserIds: run.payload.externalUserIds ?? [],
  })
}

function elapsedMs(run: ShareRun): number {
  return Math.max(0, run.ports.clock.now() - run.startedAt)
}
