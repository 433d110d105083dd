import { act, render } from '@testing-library/react'
import { useEffect } from 'react'
import {
  clearDrafts,
  type DraftOwner,
  MessageEditor,
  MessagePreview,
  ShareDraftProvider,
  ShareKitProvider,
  useStoredShareDraft,
} from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { hideApp, stored } from '../../tests/support/taroH5.ts'

const clock = createManualClock(1_800_000_000_000)
const zhang: DraftOwner = { corpId: 'ww1', memberId: 'zhang' }
const li: DraftOwner = { corpId: 'ww1', memberId: 'li' }
const shown: { draft?: ReturnType<typeof useStoredShareDraft> } = {}

function Message({ owner }: { readonly owner: DraftOwner | undefined }) {
  const draft = useStoredShareDraft({ storageKey: 'message', owner })
  useEffect(() => void (shown.draft = draft))
  return (
    <ShareDraftProvider draft={draft}>
      <MessageEditor />
      <MessagePreview />
    </ShareDraftProvider>
  )
}

const page = (owner: DraftOwner | undefined) => (
  <ShareKitProvider clock={clock}>
    <Message owner={owner} />
  </ShareKitProvider>
)
const write = (text: string): void => act(() => shown.draft?.setText(text))

beforeEach(() => stored.clear())

it('brings back on a page what its owner left there, and nothing to whoever else has the phone', () => {
  const first = render(page(zhang))
  write('春茶到了')
  act(() => clock.advance(500))
  first.unmount()
  const { container, rerender } = render(page(zhang))
  expect(container.textContent).toContain('春茶到了')
  rerender(page(li))
  expect(container.textContent).not.toContain('春茶到了')
  write('我是小李')
  rerender(page(zhang))
  expect(container.textContent).toContain('春茶到了')
  rerender(page(li))
  expect(container.textContent).toContain('我是小李')
})

it('stores at hide what was typed a moment ago', () => {
  render(page(zhang))
  write('刚写')
  hideApp()
  expect([...stored.values()].join()).toContain('刚写')
})

it('stores nothing while nobody knows whose it is, and nothing any more once the owner has logged out', () => {
  const { rerender } = render(page(undefined))
  write('谁的')
  act(() => clock.advance(500))
  expect(stored.size).toBe(0)
  rerender(page(zhang))
  write('小张的')
  act(() => clock.advance(500))
  expect(stored.size).toBeGreaterThan(0)
  clearDrafts(zhang)
  write('小张退出以后')
  hideApp()
  expect(stored.size).toBe(0)
})
