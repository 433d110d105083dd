import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  type Customer,
  RecipientSelector,
  type RecipientSelectorHandle,
  type RecipientSelectorProps,
  ShareKitProvider,
  type ShareKitProviderProps,
} from 'taro-wecom-share'
import type { Ref } from 'react'

export const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

export const customersNamed = (...names: readonly string[]): Customer[] =>
  names.map((name) => ({ externalUserId: `wm-${name}`, name }))

export const manyCustomers = (count: number): Customer[] =>
  Array.from({ length: count }, (_, at) => ({ externalUserId: `wm-${at}`, name: `客户${at}` }))

export interface OpenOptions extends RecipientSelectorProps {
  readonly ref?: Ref<RecipientSelectorHandle>
}

export async function openSelector(props: OpenOptions, kit: ShareKitProviderProps = {}) {
  const draw = (now: OpenOptions) => (
    <ShareKitProvider {...kit}>
      <RecipientSelector {...now} />
    </ShareKitProvider>
  )
  const view = render(draw(props))
  // Taro's elements draw themselves, and move their children once, some time after React.
  await waitFor(search)
  await settle()
  return {
    ...view,
    async update(now: OpenOptions) {
      view.rerender(draw(now))
      await settle()
    },
  }
}

export const list = () => screen.getByRole('listbox')
/** From the top of the list to its end, as far as they are drawn. */
export const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[role=option]')].sort((one, other) => place(one) - place(other))
export const names = () => rows().map((row) => row.querySelector('.wqs-row__name')?.textContent)
export const ticked = () => rows().flatMap((row) => (isTicked(row) ? [nameIn(row)] : []))
export const row = (name: string): HTMLElement => {
  const found = rows().find((one) => nameIn(one) === name)
  if (!found) throw new Error(`no row "${name}"`)
  return found
}

export async function tap(element: Element): Promise<void> {
  fireEvent.click(element)
  await settle()
}

export async function press(text: string | RegExp): Promise<void> {
  await tap(screen.getByText(text))
}

export async function type(text: string): Promise<void> {
  fireEvent.input(await waitFor(search), { target: { value: text } })
  await settle()
}

export async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  fireEvent.keyDown(list(), { key: name, ...more })
  await settle()
}

export async function scroll(top: number): Promise<void> {
  list().scrollTop = top
  fireEvent.scroll(list())
  await settle()
}

function search(): HTMLInputElement {
  const input = document.querySelector('input')
  if (!input) throw new Error('not drawn yet')
  return input
}

const place = (element: Element) => Number(element.getAttribute('aria-posinset'))
const nameIn = (element: Element) => element.querySelector('.wqs-row__name')?.textContent ?? ''
const isTicked = (element: Element) => element.getAttribute('aria-selected') === 'true'
