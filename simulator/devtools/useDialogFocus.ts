import { type RefObject, useEffect, useRef } from 'react'

/** A dialog takes the keyboard when it opens and hands it back when it closes. In a mini-program there is no keyboard to take. */
export function useDialogFocus(): RefObject<Focusable> {
  const dialog = useRef<Focusable>(null)
  useEffect(() => {
    const page = dialog.current?.ownerDocument
    if (process.env.TARO_ENV !== 'h5' || !page) return undefined
    const before = page.activeElement
    const stop = focusWhenReady(page, () => dialog.current?.focus?.())
    return () => {
      stop()
      before?.focus?.()
    }
  }, [])
  return dialog
}

/** What a browser's element has and a mini-program's lacks. */
interface Focusable {
  focus?(): void
  readonly ownerDocument?: FocusDocument
}

interface FocusDocument {
  readonly activeElement: Focusable | null
  readonly body: Focusable
}

const FRAME_MS = 16
const FRAMES_MAX = 60

/** Taro's elements move their children about until they are ready, and what is moved loses the focus to the body. */
function focusWhenReady(page: FocusDocument, focus: () => void): () => void {
  let framesLeft = FRAMES_MAX
  let timer: unknown
  const step = (): void => {
    if (framesLeft === FRAMES_MAX || page.activeElement === page.body) focus()
    framesLeft -= 1
    if (framesLeft > 0) timer = setTimeout(step, FRAME_MS)
  }
  step()
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
}
