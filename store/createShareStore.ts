import { createStore, type StoreApi } from 'zustand/vanilla'
import { createFailure, toShareFailure } from '../protocol/failure.ts'
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

const SILENCE_MS = 3000

/** @param readPorts asked at the start of each run: a host may change what it gives between two */
export function createShareStore(readPorts: () => ShareRunPorts): ShareStore {
  let current: { readonly run: ShareRun; readonly outcome: Promise<ShareOutcome> } | undefined

  return createStore<ShareState>()((set, get) => {
    const end = (run: ShareRun, ending: ShareEnding): ShareOutcome => {
      const outcome = describeOutcome(run, ending)
      run.silence.end()
      current = undefined
      set({ status: { phase: 'ended', outcome } })
      tell(run.request, outcome)
      return outcome
    }

    const start = (request: ShareRequest): Promise<ShareOutcome> => {
      const ports = readPorts()
      const client = clientStateOf(ports.wecom)
      const run = createRun(request, ports, (status) => set({ status }))
      if (client.running)
        return Promise.resolve(end(run, { outcome: 'failed', failure: createFailure('busy') }))
      client.running = run
      set({ status: { phase: 'preparing', shareId: run.shareId } })
      const outcome = Promise.race([run.abandonment, runSafely(run)]).then((ending) => {
        if (client.running === run) client.running = undefined
        // Reset while the answer was on its way: it is dropped, whatever it says.
        return run.abandoned ? describeOutcome(run, { outcome: 'abandoned' }) : end(run, ending)
      })
      current = { run, outcome }
      return outcome
    }

    return {
      status: { phase: 'idle' },
      share: (request) => current?.outcome ?? start(request),
      reset: () => {
        if (current) {
          const client = clientStateOf(current.run.ports.wecom)
          // At once, not when the promise comes round: another button may be tapped in the same tick.
          if (client.running === current.run) client.running = undefined
          current.run.abandon()
          current = undefined
        }
        if (get().status.phase !== 'idle') set({ status: { phase: 'idle' } })
      },
      pageShown: () => current?.run.silence.pageShown(),
    }
  })
}

function createRun(
  request: ShareRequest,
  ports: ShareRunPorts,
  report: (status: ShareStatus) => void,
): ShareRun {
  let endAbandonment: (ending: ShareEnding) => void
  const abandonment = new Promise<ShareEnding>((resolve) => (endAbandonment = resolve))
  const run: ShareRun = {
    shareId: createId(),
    startedAt: ports.clock.now(),
    ports,
    request,
    report: (status) => {
      if (!run.abandoned) report(status)
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
    abortUpload: undefined,
    handedOver: undefined,
  }
  return run
}

/** Begins after the tap is over, and a port that breaks its word ends the run, not the app. */
function runSafely(run: ShareRun): Promise<ShareEnding> {
  return Promise.resolve(run)
    .then(runShare)
    .catch((error: unknown) => ({ outcome: 'failed', failure: toShareFailure(error) }))
}

function describeOutcome(run: ShareRun, ending: ShareEnding): ShareOutcome {
  const payload = run.handedOver
  return {
    ...ending,
    shareId: run.shareId,
    durationMs: Math.max(0, run.ports.clock.now() - run.startedAt),
    ...(payload && { payload }),
    ...(payload?.externalUserIds && { requestedUserIds: payload.externalUserIds }),
  }
}

/** A listener of the host's that throws must not reach the run, nor be swallowed. */
function tell({ onEnded }: ShareRequest, outcome: ShareOutcome): void {
  try {
    onEnded?.(outcome)
  } catch (error) {
    console.error(error)
  }
}
