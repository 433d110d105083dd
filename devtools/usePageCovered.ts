import { useEffect, useRef } from 'react'
import { coverPageInFront } from './pageInFront.ts'

/** Hides the page below a screen of the simulated WeCom, for as long as that is there. */
export function usePageCovered(isCovered: boolean): void {
  const uncover = useRef<(() => void) | null>(null)
  // No clean-up on unmounting: a page that was left while covered is not shown again.
  useEffect(() => {
    if (isCovered) uncover.current ??= coverPageInFront()
    else {
      uncover.current?.()
      uncover.current = null
    }
  }, [isCovered])
}
