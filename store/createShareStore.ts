import { createStore, type StoreApi } from 'zustand/vanilla'
import { createFailure, toShareFailure } from '../protocol/failure.ts'
import { callListener } from './callListener.ts'
import { clientStateOf } from './clientState.ts'
import { createId } from './createId.ts'
import { createSilenceWatch } from './createSilenceWatch.ts'
import { runShare, type ShareRequest, type ShareRun, type ShareRunPorts } from './runShare.ts'
import type { ShareEnding, ShareOutcome, ShareStatus } from './shareStatus.ts'

/** One button's share: its status, and what can be done. */
export interface ShareState {
  readonly status: ShareStatus
  /** Starts a run, or joins the one under way. Another button's run under way is failure `busy`. Never rejects. */
  readonly share: (request: ShareRequest) => Promise<ShareOutcome>
  /** Back to idle. A run under way resolves to `abandoned` and its late answers are dropped. */
  readonly reset: () => void
  /** The page was shown again: from now on WeCom's silence counts. */
  readonly pageShown: () => void
}

export type ShareStore = StoreApi<ShareState>

interface CurrentRun {
  readonly run: ShareRun
  readonly outcome: Promise<ShareOutcome>
  readonly end: (ending: ShareEnding) => void
}

/** @param readPorts asked at the start of each run: a host may change what it gives between two */
export function createShareStore(readPorts: () => ShareRunPorts): ShareStore {
  let current: CurrentRun | undefined

  return createStore<ShareState>()((set) => {
    const setStatus = (status: ShareStatus): void => set({ status })

    const start = (request: ShareRequest): Promise<ShareOutcome> => {
      const ports = readPorts()
      const client = clientStateOf(ports.wecom)
      const run = createRun(request, ports, setStatus)
      let end: CurrentRun['end'] = () => undefined
      const outcome = new Promise<ShareOutcome>((resolve) => {
        end = (ending) => {
          // A run ends once: what comes later, from WeCom too, is dropped.
          if (run.over) return
          run.over = true
          run.silence.end()
          run.abortUpload?.()
          current = undefined
          if (client.running === run) client.running = undefined
          const outcome = describeOutcome(run, ending)
          setStatus(ending.outcome === 'abandoned' ? IDLE : { phase: 'ended', outcome })
          callListener(ports.onStatus, run, { phase: 'ended', outcome })
          if (ending.outcome !== 'abandoned') callListener(request.onEnded, outcome)
          resolve(outcome)
        }
      })
      run.report({ phase: 'preparing', shareId: run.shareId })
      if (client.running) end({ outcome: 'failed', failure: createFailure('busy') })
      else {
        client.running = run
        current = { run, outcome, end }
        // Begins after the tap is over; a port that breaks its word ends the run, not the app.
        void Promise.resolve(run)
          .then(runShare)
          .then(end, (error: unknown) => end({ outcome: 'failed', failure: toShareFailure(error) }))
      }
      return outcome
    }

    return {
      status: IDLE,
      share: (request) => current?.outcome ?? start(request),
      reset: () => (current ? current.end({ outcome: 'abandoned' }) : setStatus(IDLE)),
      pageShown: () => current?.run.silence.pageShown(),
    }
  })
}

const IDLE: ShareStatus = { phase: 'idle' }
const SILENCE_MS = 3000

function createRun(
  request: ShareRequest,
  ports: ShareRunPorts,
  setStatus: (status: ShareStatus) => void,
): ShareRun {
  const run: ShareRun = {
    shareId: createId(),
    startedAt: ports.clock.now(),
    ports,
    request,
    silence: createSilenceWatch(ports.clock, ports.silenceMs ?? SILENCE_MS),
    report: (status) => {
      if (run.over) return
      setStatus(status)
      callListener(ports.onStatus, run, status)
    },
    over: false,
    message: request.message,
    payload: { attachments: [] },
    handedOver: false,
    sessionEnsured: false,
    abortUpload: undefined,
  }
  return run
}

function describeOutcome(
  { shareId, startedAt, ports, handedOver, payload }: ShareRun,
  ending: ShareEnding,
): ShareOutcome {
  return {
    ...ending,
    shareId,
    durationMs: Math.max(0, ports.clock.now() - startedAt),
    ...(handedOver && { payload, requestedUserIds: payload.externalUserIds }),
  }
}
