import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import {
  type Customer,
  ShareComposer,
  type ShareComposerProps,
  ShareKitProvider,
  type ShareKitProviderProps,
} from 'taro-wecom-share'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { manyCustomers } from './openRecipientSelector.tsx'

export const NOON = new Date(2026, 10, 25, 12).getTime()

/** 320 customers, of whom 132 had a message this morning. */
export const customers: readonly Customer[] = manyCustomers(320).map((customer, at) =>
  at < 132 ? { ...customer, lastMessagedAt: NOON - 3_600_000 } : customer,
)

/** A composer on a simulated WeCom, whose time the test holds. */
export async function openShareComposer(
  props: Partial<ShareComposerProps> = {},
  client: SimulatorOptions = {},
  kit: Partial<ShareKitProviderProps> = {},
) {
  const clock = createManualClock(NOON)
  const simulator = createSimulator({ clock, ...client })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const tree = (more: Partial<ShareComposerProps> = {}) => (
    <StrictMode>
      <ShareKitProvider {...{ wecom, clock }} {...kit}>
        <ShareComposer customers={customers} {...props} {...more} />
      </ShareKitProvider>
    </StrictMode>
  )
  const view = render(tree())
  const pass = async (ms = 0): Promise<void> => {
    for (let step = 0; step < 4; step++)
      await act(async () => {
        clock.advance(ms / 4)
        await new Promise((resolve) => setTimeout(resolve))
      })
  }
  await pass()
  await waitFor(fieldsAreDrawn)
  return {
    ...{ clock, simulator, view, pass },
    async update(more: Partial<ShareComposerProps>) {
      view.rerender(tree(more))
      await pass()
    },
    async press(name: string) {
      fireEvent.click(screen.getByText(name))
      await pass()
    },
    /** An attachment, by its name. */
    async pressTile(name: string) {
      fireEvent.click(screen.getByRole('button', { name: new RegExp(`，${name}$`) }))
      await pass()
    },
    /** Where the focus is, as Tab, Enter and Escape reach it. */
    async key(name: string, more: KeyboardEventInit = {}) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more })
      await pass()
    },
  }
}

export const part = (name: string): HTMLElement => found(`.wqs-composer__part--${name}`)
export const row = (name: string): HTMLElement => found(`.wqs-composer__part--${name} .wqs-composer__row`)
export const layers = (): readonly HTMLElement[] => screen.queryAllByRole('dialog')
export const textarea = (): HTMLTextAreaElement => found('textarea') as HTMLTextAreaElement
export const shareButton = (): HTMLElement => found('.wqs-composer__part--share .wqs-share .wqs-button')

/** Taro's elements draw their fields some time after React. */
function fieldsAreDrawn(): void {
  const elements = [...document.querySelectorAll('taro-textarea-core')]
  if (elements.some((element) => !element.querySelector('textarea'))) throw new Error('not drawn yet')
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}`)
  return element
}
