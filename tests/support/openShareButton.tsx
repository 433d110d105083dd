import { act, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { ShareButton, type ShareButtonProps, ShareKitProvider, type ShareMessage } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'

export const message: ShareMessage = { text: { content: '新品到店' } }

export function openShareButton(
  props: Partial<ShareButtonProps> = {},
  { ensureSession, ...client }: SimulatorOptions & { ensureSession?: () => Promise<unknown> } = {},
) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, ...client })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const kit = { wecom, clock, ...(ensureSession && { ensureSession }) }
  const tree = (more: Partial<ShareButtonProps> = {}) => (
    <StrictMode>
      <ShareKitProvider {...kit}>
        <ShareButton message={message} {...props} {...more} />
      </ShareKitProvider>
    </StrictMode>
  )
  const view = render(tree())
  return {
    simulator,
    clock,
    view,
    rerender: (more: Partial<ShareButtonProps>) => view.rerender(tree(more)),
    /** Lets everything happen that needs no member. */
    pass: (ms = 2000) => pass(clock, ms),
    tap: async (name = '群发给客户') => {
      fireEvent.click(screen.getByRole('button', { name }))
      await pass(clock, 100)
    },
  }
}

async function pass(clock: { advance(ms: number): void }, ms: number): Promise<void> {
  for (let step = 0; step < 5; step++) {
    await act(async () => {
      clock.advance(ms / 5)
      await new Promise((resolve) => setTimeout(resolve))
    })
  }
}

export const alertText = (): string => screen.getByRole('alert').textContent ?? ''
