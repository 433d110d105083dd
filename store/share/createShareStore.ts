import { createStore, type StoreApi } from 'zustand/vanilla'
import { toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { callListener } from '../callListener.ts'
import { clientStateOf } from './clientStateOf.ts'
import { createId } from '../createId.ts'
import { createAnswerTimeout } from './createAnswerTimeout.ts'
import { failRun, runShare, type ShareRequest, type ShareRun, type ShareRunPorts } from './runShare.ts'
import type { ShareOutcome, ShareStatus } from './ShareStatus.ts'

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
  let run: ShareRun | undefined

  return createStore<ShareState>()((set) => {
    return {
      status: IDLE,
      share: (request) => {
        if (!run || run.over) {
          run = createRun(request, readPorts(), (status) => set({ status }))
          start(run)
        }
        return run.outcome
      },
      reset: () => {
        if (!run) return
        run.end({ type: 'abandoned' })
        set({ status: IDLE })
      },
      pageShown: () => run?.answerTimeout.pageShown(),
    }
  })
}

const IDLE: ShareStatus = { phase: 'idle' }
const ANSWER_TIMEOUT_MS = 3000

function start(run: ShareRun): void {
  const { client } = run
  run.report({ phase: 'preparing' })
  if (client.running) return failRun(run, 'busy')
  client.running = run
  // Begins after the tap is over; a port that breaks its word ends the run, not the app.
  void Promise.resolve(run)
    .then(runShare)
    .catch((error: unknown) => run.end({ type: 'failed', failure: toShareFailure(error) }))
}

function createRun(
  request: ShareRequest,
  ports: ShareRunPorts,
  setStatus: (status: ShareStatus) => void,
): ShareRun {
  const { wecom, clock, onStatus, answerTimeoutMs = ANSWER_TIMEOUT_MS } = ports
  const client = clientStateOf(wecom)
  const shareId = createId()
  const startedAt = clock.now()
  const silence = createAnswerTimeout(clock, answerTimeoutMs)
  const elapsedMs = (): number => Math.max(0, clock.now() - startedAt)
  const tell = (status: ShareStatus): void => {
    setStatus(status)
    callListener(onStatus, run, status)
  }
  let resolve: (outcome: ShareOutcome) => void
  const run: ShareRun = {
    shareId,
    ports,
    request,
    client,
    answerTimeout: silence,
    elapsedMs,
    outcome: new Promise((settle) => (resolve = settle)),
    report: (progress) => {
      if (!run.over) tell({ ...progress, shareId })
    },
    end: (ending) => {
      if (run.over) return
      run.over = true
      silence.end()
      run.abortUpload()
      if (client.running === run) client.running = undefined
      const outcome: ShareOutcome = { ...ending, ...run.handedOver, shareId, durationMs: elapsedMs() }
      tell({ phase: 'ended', outcome })
      if (ending.type !== 'abandoned') callListener(request.onEnded, outcome)
      resolve(outcome)
    },
    over: false,
    message: request.message,
    payload: { attachments: [] },
    reselects: request.recipients === 'reselect',
    loggedIn: false,
    handedOver: {},
    abortUpload: () => undefined,
  }
  return run
}
