import { getCurrentInstance, type PageInstance } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/**
 * A native screen of WeCom's hides the page below it and shows it again when it closes. On a phone the client says so;
 * here the page's own handlers are called, so that an app notices the member's return, and with it WeCom's silence.
 */
export function usePageCovered(isCovered: boolean): void {
  const covered = useRef<PageInstance | null>(null)
  // No clean-up on unmounting: a page that was left while covered is not shown again.
  useEffect(() => {
    if (isCovered && !covered.current) {
      covered.current = getCurrentInstance().page
      covered.current?.onHide?.()
    } else if (!isCovered && covered.current) {
      const page = covered.current
      covered.current = null
      page.onShow?.()
    }
  }, [isCovered])
}
