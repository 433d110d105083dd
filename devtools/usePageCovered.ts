import { useEffect, useRef } from 'react'
import { coverPageInFront } from './pageInFront.ts'

/** Tells the page that it is hidden while a simulated screen of WeCom covers it. */
export function usePageCovered(isCovered: boolean): void {
  const uncover = useRef<(() => void) | null>(null)
  // It does not uncover on unmount, because a page that was left while covered is not shown again.
  useEffect(() => {
    if (isCovered) uncover.current ??= coverPageInFront()
    else {
      uncover.current?.()
      uncover.current = null
    }
  }, [isCovered])
}
