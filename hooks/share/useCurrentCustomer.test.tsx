import { act, render, screen } from '@testing-library/react'
import { ShareKitProvider } from 'taro-wecom-share'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { useCurrentCustomer, useCurrentGroup } from 'taro-wecom-share/targets'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { showPage } from '../../tests/support/taroH5.ts'

function Page() {
  return <pre>{JSON.stringify([useCurrentCustomer(), useCurrentGroup()])}</pre>
}

interface Told {
  readonly phase: string
  readonly externalUserId?: string
  readonly chatId?: string
  readonly failure?: { readonly code: string }
}

async function open(
  options: SimulatorOptions,
  ensureSession?: (simulator: ReturnType<typeof createSimulator>) => Promise<void>,
) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, ...options })
  const wecom = createWecomClient(() => simulator.qy, { clock })
  const tree = (
    <ShareKitProvider
      {...{ wecom, clock }}
      {...(ensureSession && { ensureSession: () => ensureSession(simulator) })}
    >
      <Page />
    </ShareKitProvider>
  )
  const { unmount } = await act(() => Promise.resolve(render(tree)))
  const told = (): string[] => {
    const both = JSON.parse(screen.getByText(/phase/).textContent ?? '') as Told[]
    return both.map(({ phase, externalUserId, chatId, failure }) =>
      [phase, externalUserId ?? chatId ?? failure?.code].filter(Boolean).join(' '),
    )
  }
  const pass = async (ms = 10) => {
    for (let turn = 0; turn < 6; turn++)
      await act(async () => {
        clock.advance(ms)
        await new Promise((resolve) => setTimeout(resolve))
      })
  }
  return { simulator, told, pass, unmount }
}

describe('the customer and the group that a page was opened from', () => {
  it.each([
    ['contact_profile', 'known wmCustomer001', 'none wrong-place'],
    ['single_chat_tools', 'known wmCustomer001', 'none wrong-place'],
    ['single_kf_tools', 'known wmCustomer001', 'none wrong-place'],
    ['group_chat_tools', 'none wrong-place', 'known wrGroup001'],
    ['chat_attachment', 'none wrong-place', 'none wrong-place'],
    ['normal', 'none wrong-place', 'none wrong-place'],
    // Asked all the same, and WeCom says no.
    ['an_entry_of_tomorrow', 'none wrong-place', 'none wrong-place'],
  ])('from %s: %s, %s', async (entry, customer, group) => {
    const { told, pass } = await open({ entry })
    expect(told()).toEqual(['asking', 'asking'])
    await pass()
    expect(told()).toEqual([customer, group])
  })

  it('makes no call that a known entry answers', async () => {
    const { simulator, pass } = await open({ entry: 'normal' })
    await pass()
    expect(new Set(simulator.calls.map(({ api }) => api))).toEqual(new Set(['getContext']))
  })

  it('are asked anew when the page is shown again', async () => {
    const { simulator, told, pass } = await open({ entry: 'single_chat_tools' })
    await pass()
    simulator.configure({ currentCustomer: 'wmOther' })
    act(() => showPage())
    await pass()
    expect(told()[0]).toBe('known wmOther')
  })

  it('are none where the client stays silent, and outside WeCom', async () => {
    const silent = await open({
      entry: 'group_chat_tools',
      faults: { getCurExternalChat: { kind: 'silent' } },
    })
    await silent.pass(3000)
    expect(silent.told()[1]).toBe('none timeout')
    silent.unmount()
    const outside = await open({ environment: 'wechat' })
    await outside.pass()
    expect(outside.told()).toEqual(['none not-in-wecom', 'none not-in-wecom'])
  })

  it('are asked once more after a login, where the session was over', async () => {
    const expired = {
      kind: 'fail',
      errMsg: 'getCurExternalContact:fail no session or expired',
      once: true,
    } as const
    const ensureSession = jest.fn(() => Promise.resolve())
    const { told, pass } = await open(
      { entry: 'single_chat_tools', faults: { getCurExternalContact: expired } },
      ensureSession,
    )
    await pass()
    expect(ensureSession).toHaveBeenCalledTimes(1)
    expect(told()[0]).toBe('known wmCustomer001')
  })
})
