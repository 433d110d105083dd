import { createStore, type StoreApi } from 'zustand/vanilla'
import { createFailure, toShareFailure } from '../protocol/failure.ts'
import { callListener } from './callListener.ts'
import { clientStateOf } from './clientState.ts'
import { createRun, endRun } from './createRun.ts'
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

/** @param readPorts asked at the start of each run: a host may change what it gives between two */
export function createShareStore(readPorts: () => ShareRunPorts): ShareStore {
  let current: { readonly run: ShareRun; readonly outcome: Promise<ShareOutcome> } | undefined

  return createStore<ShareState>()((set, get) => {
    const end = (run: ShareRun, ending: ShareEnding): ShareOutcome => {
      const outcome = endRun(run, ending)
      current = undefined
      set({ status: { phase: 'ended', outcome } })
      callListener(run.request.onEnded, outcome)
      return outcome
    }

    const start = (request: ShareRequest): Promise<ShareOutcome> => {
      const ports = readPorts()
      const client = clientStateOf(ports.wecom)
      const run = createRun(request, ports, (status) => set({ status }))
      run.report({ phase: 'preparing', shareId: run.shareId })
      if (client.running)
        return Promise.resolve(end(run, { outcome: 'failed', failure: createFailure('busy') }))
      client.running = run
      const outcome = Promise.race([run.abandonment, runSafely(run)]).then((ending) => {
        if (client.running === run) client.running = undefined
        // Reset while the answer was on its way: it is dropped, whatever it says.
        return run.abandoned ? endRun(run, { outcome: 'abandoned' }) : end(run, ending)
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

/** Begins after the tap is over, and a port that breaks its word ends the run, not the app. */
function runSafely(run: ShareRun): Promise<ShareEnding> {
  return Promise.resolve(run)
    .then(runShare)
    .catch((error: unknown) => ({ outcome: 'failed', failure: toShareFailure(error) }))
}
