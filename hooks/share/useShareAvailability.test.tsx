import { act, renderHook } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { ShareKitProvider, type ShareKitProviderProps, useShareAvailability } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'

const withCustomers = { text: { content: '您好' }, externalUserIds: ['a'] }

function openHouse(client: SimulatorOptions = {}, kit: Partial<ShareKitProviderProps> = {}) {
  const clock = createManualClock()
  const simulator = createSimulator({ clock, ...client })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const wrapper = ({ children }: PropsWithChildren) => (
    <ShareKitProvider wecom={wecom} {...kit}>
      {children}
    </ShareKitProvider>
  )
  const pass = () =>
    act(async () => {
      for (let step = 0; step < 3; step++) {
        clock.advance(1000)
        await new Promise((resolve) => setTimeout(resolve))
      }
    })
  const ask = (message?: typeof withCustomers) =>
    renderHook(() => useShareAvailability(message), { wrapper }).result
  return { simulator, pass, ask }
}

describe('useShareAvailability', () => {
  it('is checking, then available', async () => {
    const { ask, pass } = openHouse()
    const availability = ask()
    expect(availability.current).toEqual({ phase: 'checking' })
    await pass()
    expect(availability.current).toEqual({ phase: 'available' })
  })

  it('tells the member of a Mac before they compose', async () => {
    const { ask, pass } = openHouse({ platform: 'mac' })
    const availability = ask()
    await pass()
    expect(availability.current).toMatchObject({
      phase: 'unavailable',
      failure: { code: 'unsupported-platform' },
    })
  })

  it('asks once for the app and each class of messages', async () => {
    const { ask, pass, simulator } = openHouse({ version: '4.1.9' })
    const plain = [ask(), ask()]
    const named = [ask(withCustomers), ask(withCustomers)]
    await pass()
    expect(plain.map(({ current }) => current.phase)).toEqual(['available', 'available'])
    expect(named.map(({ current }) => current.phase)).toEqual(['unavailable', 'unavailable'])
    expect(simulator.calls.filter(({ api }) => api === 'getSystemInfo')).toHaveLength(2)
  })

  it('takes the word of the host’s server, and goes on where that server cannot tell', async () => {
    const refused = openHouse({}, { canShare: () => Promise.resolve(false) })
    const untold = openHouse({}, { canShare: () => Promise.reject(new Error('server down')) })
    const [no, unknown] = [refused.ask(), untold.ask()]
    await refused.pass()
    await untold.pass()
    expect(no.current).toMatchObject({ phase: 'unavailable', failure: { code: 'no-permission' } })
    expect(unknown.current).toEqual({ phase: 'available' })
  })
})

it.each([
  [{ attachments: [null] }],
  [{ attachments: 'a file' }],
  [{ attachments: { length: Symbol('many') } }],
  [{ externalUserIds: { length: { valueOf: () => 1 } } }],
  [null],
])('asks without throwing for what is no message: %j', async (message) => {
  const { ask, pass } = openHouse()
  const result = ask(message as never)
  await pass()
  expect(result.current).toEqual({ phase: 'available' })
})
