import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { MessageEditor, ShareKitProvider } from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { ByteField } from '../../components/AttachmentPicker/ByteField.tsx'

const COUNT = { left: String, over: String }

export interface TextFieldHouse {
  /** The browser's own element. */
  readonly area: HTMLTextAreaElement | HTMLInputElement
  /** What the field told its host, the oldest first. */
  readonly told: readonly string[]
  /** What stands under the field. */
  count(): string | null | undefined
  /** The text that the host gives from now on. */
  give(text: string): void
  /** The field's text is this now, by one key or by pasting. */
  write(text: string): void
  blur(): void
  startComposition(): void
  endComposition(): void
  /** Lets milliseconds pass. */
  pass(ms: number): void
  close(): void
}

export interface TextFieldOptions {
  /** The editor, or a field of the form of a card. */
  readonly kind?: 'editor' | 'form'
  readonly onTold?: (text: string, house: TextFieldHouse) => void
}

/** A field whose text its host holds. */
export async function openTextField({ kind = 'editor', onTold }: TextFieldOptions = {}) {
  const clock = createManualClock()
  const told: string[] = []
  let set: (text: string) => void = () => undefined

  function Host() {
    const [value, setValue] = useState('')
    set = setValue
    const onChange = (text: string): void => {
      told.push(text)
      onTold?.(text, house)
    }
    return kind === 'editor' ? (
      <MessageEditor {...{ value, onChange }} />
    ) : (
      <ByteField id="field" label="标题" maxBytes={64} count={COUNT} {...{ value, onChange }} />
    )
  }
  const { container, unmount } = render(
    <ShareKitProvider clock={clock}>
      <Host />
    </ShareKitProvider>,
  )
  const area = await waitFor(() => {
    const found = container.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
    if (!found) throw new Error('not yet')
    return found
  })
  const house: TextFieldHouse = {
    area,
    told,
    count: () => container.querySelector('[class*=__count]')?.textContent,
    give: (text) => act(() => set(text)),
    write: (text) => void fireEvent.input(area, { target: { value: text } }),
    blur: () => void fireEvent.blur(area),
    startComposition: () => void fireEvent.compositionStart(area),
    endComposition: () => void fireEvent.compositionEnd(area),
    pass: (ms) => act(() => clock.advance(ms)),
    close: unmount,
  }
  return { ...house, later: (ms: number, act: () => void) => void clock.setTimeout(act, ms) }
}
