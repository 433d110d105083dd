import { type RefObject, useEffect, useRef } from 'react'

/** A dialog takes the keyboard when it opens and hands it back when it closes. In a mini-program there is no keyboard to take. */
export function useDialogFocus(): RefObject<Focusable> {
  const dialog = useRef<Focusable>(null)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const before = dialog.current?.ownerDocument?.activeElement
    dialog.current?.focus?.()
    return () => before?.focus?.()
  }, [])
  return dialog
}

/** What a browser's element has and a mini-program's lacks. */
interface Focusable {
  focus?(): void
  readonly ownerDocument?: { readonly activeElement: Focusable | null }
}
