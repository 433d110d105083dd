import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a dialog while it is open, Tab included, and returns it when the dialog closes. Escape closes the dialog wherever the focus is.
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
    const release = holdFocus({
      isInside: () => page.activeElement !== page.body && !!dialog.current?.contains?.(page.activeElement),
      focus: () => dialog.current?.focus?.(),
    })
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
  contains?(other: Focusable | null): boolean
  readonly ownerDocument?: DialogDocument
}

interface DialogDocument {
  readonly activeElement: Focusable | null
  readonly body: Focusable
  addEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void
  removeEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void
}

const FRAME_MS = 16

interface Held {
  readonly isInside: () => boolean
  readonly focus: () => void
}

/**
 * Takes the focus back again and again: from the body, because Taro's elements move their children while they load, and a moved element
 * loses it; and from the page behind, where Tab leads at the dialog's end.
 */
function holdFocus({ isInside, focus }: Held): () => void {
  let timer: unknown
  const step = (): void => {
    if (!isInside()) focus()
    timer = setTimeout(step, FRAME_MS)
  }
  focus()
  step()
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
}
