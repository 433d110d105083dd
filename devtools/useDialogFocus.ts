import { type RefObject, useEffect, useRef } from 'react'

/**
 * A dialog has the keyboard while it is open, and hands it back when it closes; Escape closes it wherever the focus is.
 * In a mini-program there is no keyboard to take.
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

/** What a browser's element has and a mini-program's lacks. */
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

/** Taro's elements move their children about until they are ready, whenever that is, and what is moved loses the focus to the body. */
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
