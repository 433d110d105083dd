import type { ShareFailure, ShareMessage, ShareOutcome, SharePayload, WecomPort } from 'taro-wecom-share'
import type { ClientNeeds, ShareAnswer, ShareCall } from 'taro-wecom-share/wecom'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createShareFailure, toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { createShareStore, type ShareStore } from '../../store/share/createShareStore.ts'
import type { ShareRunPorts } from '../../store/share/RunContext.ts'
import type { ShareRequest } from '../../store/share/ShareRequest.ts'

export const message: ShareMessage = { text: { content: '您好' } }
export const expired: ShareAnswer = { type: 'failed', failure: createShareFailure('session-expired') }

/** How a payload is handed over. */
export const callOf = (parameters: SharePayload): ShareCall => ({ api: 'shareToExternalContact', parameters })
/** A refusal in these words. */
export const refusal = (errMsg: string): ShareAnswer => ({
  type: 'failed',
  failure: toShareFailure({ errMsg }),
})
/** Never answers. */
export const never = (): Promise<never> => new Promise(() => undefined)

/** What a test may put in the place of; its own `share` answers by itself. */
type ClientStub = Omit<WecomPort, 'share'>

/** A client that does as it is told: each call of `share` waits for `answer`. */
function createClient(overrides: Partial<ClientStub>) {
  const answers: ((answer: ShareAnswer) => void)[] = []
  const wecom = {
    environment: () => 'wecom' as const,
    preflight: jest.fn((_needs: ClientNeeds): Promise<ShareFailure | undefined> =>
      Promise.resolve(undefined),
    ),
    checkSession: jest.fn(() => Promise.resolve('alive' as const)),
    share: jest.fn((_call: ShareCall) => new Promise<ShareAnswer>((resolve) => answers.push(resolve))),
    describeClient: () => ({}),
    ...overrides,
  }
  return { wecom, answer: (answer: ShareAnswer = { type: 'shared' }) => answers.shift()?.(answer) }
}

export function createHouse(overrides: Partial<ClientStub> = {}, ports: Partial<ShareRunPorts> = {}) {
  const clock = createManualClock(1_000_000)
  const { wecom, answer } = createClient(overrides)
  const newStore = () => createShareStore(() => ({ wecom, clock, ...ports }))
  return { clock, wecom, answer, newStore, store: newStore() }
}

export const share = (store: ShareStore, request: Partial<ShareRequest> = {}): Promise<ShareOutcome> =>
  store.getState().share({ message, ...request })
export const phase = (store: ShareStore): string => store.getState().status.phase
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
