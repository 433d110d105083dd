import type {
  ClientNeeds,
  ShareAnswer,
  ShareFailure,
  ShareMessage,
  ShareOutcome,
  WecomPort,
} from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { createShareStore, type ShareStore } from '../../store/share/createShareStore.ts'
import type { ShareRequest, ShareRunPorts } from '../../store/share/runShare.ts'

export const message: ShareMessage = { text: { content: '您好' } }
export const expired: ShareAnswer = { type: 'failed', failure: createShareFailure('session-expired') }

/** A client that does as it is told: each call of `share` waits for `answer`. */
function createClient(overrides: Partial<WecomPort> = {}) {
  const answers: ((answer: ShareAnswer) => void)[] = []
  const wecom = {
    environment: () => 'wecom' as const,
    preflight: jest.fn((_needs: ClientNeeds): Promise<ShareFailure | undefined> =>
      Promise.resolve(undefined),
    ),
    checkSession: jest.fn(() => Promise.resolve('alive' as const)),
    share: jest.fn(() => new Promise<ShareAnswer>((resolve) => answers.push(resolve))),
    describeClient: () => ({}),
    ...overrides,
  }
  return { wecom, answer: (answer: ShareAnswer = { type: 'shared' }) => answers.shift()?.(answer) }
}

export function createHouse(overrides: Partial<WecomPort> = {}, ports: Partial<ShareRunPorts> = {}) {
  const clock = createManualClock(1_000_000)
  const { wecom, answer } = createClient(overrides)
  const newStore = () => createShareStore(() => ({ wecom, clock, ...ports }))
  return { clock, wecom, answer, newStore, store: newStore() }
}

export const share = (store: ShareStore, request: Partial<ShareRequest> = {}): Promise<ShareOutcome> =>
  store.getState().share({ message, ...request })
export const phase = (store: ShareStore): string => store.getState().status.phase
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
