import { createStore, type StoreApi } from 'zustand/vanilla'
import { createId } from '../createId.ts'
import { createRun, type Run } from './createRun.ts'
import type { ShareRunPorts } from './RunContext.ts'
import type { ShareRequest } from './ShareRequest.ts'
import type { ShareOutcome, ShareStatus } from './ShareStatus.ts'

/** One button's share: its status, and what can be done. */
export interface ShareState {
  readonly status: ShareStatus
  /**
   * Starts a run, or joins the one under way; one that waits for the host's answer is ended, and a new one begins. Another button's run under
   * way is failure `busy`. Never rejects.
   */
  readonly share: (request: ShareRequest) => Promise<ShareOutcome>
  /** Back to idle. A run under way resolves to `abandoned` and its late answers are dropped. */
  readonly reset: () => void
  /** The page was shown again: from now on WeCom's silence counts. */
  readonly pageShown: () => void
}

export type ShareStore = StoreApi<ShareState>

/** @param readPorts asked at the start of each run: a host may change what it gives between two */
export function createShareStore(readPorts: () => ShareRunPorts): ShareStore {
  let run: Run | undefined

  return createStore<ShareState>()((set) => ({
    status: IDLE,
    share: (request) => {
      if (run?.isAsking()) run.abandon()
      if (!run?.isUnderWay()) {
        run = createRun(request, readPorts(), (status) => set({ status }))
        run.start()
      }
      return run.outcome
    },
    reset: () => {
      if (!run) return
      run.abandon()
      set({ status: IDLE })
    },
    pageShown: () => run?.pageShown(),
  }))
}

const IDLE: ShareStatus = { phase: 'idle' }

/** Of a share that nobody waits for: its component has gone. */
export function abandonedOutcome(): ShareOutcome {
  return { type: 'abandoned', shareId: createId(), durationMs: 0 }
}
