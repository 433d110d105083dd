import { act, fireEvent, render, screen } from '@testing-library/react'
import {
  AttachmentPicker,
  type AttachmentPickerHandle,
  type AttachmentPickerProps,
  type NewAttachment,
  ShareKitProvider,
  type ShareKitProviderProps,
  type UploadedMedia,
} from 'taro-wecom-share'
import type { PickResult } from 'taro-wecom-share/advanced'
import { createManualClock } from 'taro-wecom-share/simulator'

export const NOW = 1_800_000_000_000
export const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))
export const file = (name: string, size = 1000) => ({ path: `blob:${name}`, name, size })
export const pending = (name: string, more: Partial<NewAttachment> = {}): NewAttachment => ({
  id: name,
  msgtype: 'file',
  body: {},
  file: file(name),
  ...more,
})

export function createPickerHouse(kit: Partial<ShareKitProviderProps> = {}) {
  const clock = createManualClock(NOW)
  const uploads: {
    name: string
    progress: (sent: number) => void
    finish: (media: UploadedMedia) => void
    fail: (error: unknown) => void
  }[] = []
  const aborted: string[] = []
  const choices: PickResult[] = []
  const pick = jest.fn(() => Promise.resolve(choices.shift() ?? { picked: [], rejections: [] }))
  const provided: ShareKitProviderProps = {
    clock,
    pick: { kinds: () => ['image', 'video', 'file'], pick },
    upload: {
      upload: ({ file: { name, size } }, onProgress) => ({
        done: new Promise((finish, fail) => {
          uploads.push({ name, progress: (sent) => onProgress({ sent, total: size }), finish, fail })
        }),
        abort: () => void aborted.push(name),
      }),
    },
    ...kit,
  }
  const open = (props: AttachmentPickerProps & { ref?: React.Ref<AttachmentPickerHandle> } = {}) =>
    render(
      <ShareKitProvider {...provided}>
        <AttachmentPicker {...props} />
      </ShareKitProvider>,
    )
  return { clock, uploads, aborted, choices, pick, provided, open }
}

export const tap = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
export const press = async (text: string): Promise<void> => {
  fireEvent.click(screen.getByText(text))
  await settle()
}
export const tiles = () =>
  screen
    .queryAllByRole('button', { name: /个附件，/ })
    .map((tile) => tile.getAttribute('aria-label')?.split('，')[2])
