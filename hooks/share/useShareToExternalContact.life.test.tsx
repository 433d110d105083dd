import { act, renderHook } from '@testing-library/react'
import { type PropsWithChildren, StrictMode } from 'react'
import {
  ShareKitProvider,
  type ShareOutcome,
  useShareToExternalContact,
  type UseShareOptions,
  type WecomPort,
} from 'taro-wecom-share'

const message = { text: { content: '您好' } }

function openHook(options: UseShareOptions = {}) {
  const wecom: WecomPort = {
    environment: () => 'wecom',
    preflight: jest.fn(() => Promise.resolve(undefined)),
    checkSession: () => Promise.resolve('alive'),
    share: jest.fn(() => Promise.resolve({ type: 'shared' } as const)),
    describeClient: () => ({}),
  }
  const wrapper = ({ children }: PropsWithChildren) => (
    <StrictMode>
      <ShareKitProvider wecom={wecom}>{children}</ShareKitProvider>
    </StrictMode>
  )
  const open = () => renderHook(() => useShareToExternalContact({ message, ...options }), { wrapper })
  return { wecom, open, ...open() }
}

async function outcomeOf(share: () => Promise<ShareOutcome>): Promise<ShareOutcome> {
  let outcome: ShareOutcome | undefined
  await act(async () => {
    outcome = await share()
  })
  return outcome as ShareOutcome
}

describe('a share of a component that has gone', () => {
  it('is abandoned, asks nobody, and keeps no other button from sharing', async () => {
    const beforeShare = jest.fn()
    const { wecom, result, unmount, open } = openHook({ beforeShare })
    const { share } = result.current
    unmount()
    expect(await share()).toEqual({ type: 'abandoned', shareId: expect.any(String) as string, durationMs: 0 })
    expect(beforeShare).not.toHaveBeenCalled()
    expect(wecom.preflight).not.toHaveBeenCalled()
    const other = open().result
    expect((await outcomeOf(other.current.share)).type).toBe('shared')
  })

  it('goes through while it is there, in React’s strict mode too', async () => {
    const { result } = openHook()
    expect((await outcomeOf(result.current.share)).type).toBe('shared')
    expect((await outcomeOf(result.current.share)).type).toBe('shared')
  })
})

it('is told that the host stopped the message, and of no cancel', async () => {
  const onStopped = jest.fn()
  const onCancelled = jest.fn()
  const stop = { stop: '含有违禁词，请修改', path: ['text', 'content'] }
  const { result } = openHook({ beforeShare: () => stop, onStopped, onCancelled })
  const outcome = await outcomeOf(result.current.share)
  expect(outcome).toMatchObject({ type: 'stopped', reason: stop.stop, path: stop.path })
  expect(onStopped).toHaveBeenCalledWith(outcome)
  expect(onCancelled).not.toHaveBeenCalled()
})
