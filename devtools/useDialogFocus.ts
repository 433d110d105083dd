import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a dialog while it is open, and returns it when the dialog closes. Escape closes the dialog wherever the focus is.
 * In a mini-program it does nothing, because there is no keyboard.
 */
export function useDialogFocus(onEscape: () => void): RefObject<Focusable> {
  const dialog = useRef<Focusable>(null)
  const escape = useRef(onEscape)
  useEffect(() => {
    escape.current = onEscape
  }, [onEscape])

  useEffect(() => {
    const page = dialog.current?.ownerDocument
    if (process.env.TARO_ENV !== 'h5' || !page) return undefined
    const before = page.activeElement
    const release = holdFocus(page, () => dialog.current?.focus?.())
    const onKeyDown = ({ key }: { readonly key: string }): void => {
      if (key === 'Escape') escape.current()
    }
    page.addEventListener('keydown', onKeyDown)
    return () => {
      page.removeEventListener('keydown', onKeyDown)
      release()
      before?.focus?.()
    }
  }, [])
  return dialog
}

/** The optional members exist in a browser alone. */
interface Focusable {
  focus?(): void
  readonly ownerDocument?: DialogDocument
}

interface DialogDocument {
  readonly activeElement: Focusable | null
  readonly body: Focusable
  addEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void
  removeEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void
}

const FRAME_MS = 16

/** Takes the focus back from the body again and again, because Taro's elements move their children while they load, and a moved element loses it. */
function holdFocus(page: DialogDocument, focus: () => void): () => void {
  let timer: unknown
  const step = (): void => {
    if (page.activeElement === page.body) focus()
    timer = setTimeout(step, FRAME_MS)
  }
  focus()
  step()
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
}
