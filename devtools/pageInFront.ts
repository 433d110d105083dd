import { getCurrentInstance, type PageInstance } from '@tarojs/taro'
import { attempt } from '../platform/everywhere/attempt.ts'

let covered: PageInstance | null = null

/** The visible page, also while a simulated screen covers it. For Taro no page is current then. */
export function pageInFront(): PageInstance | null {
  return attempt(getCurrentInstance)?.page ?? covered
}

/**
 * Calls the page's own handlers for hide and show, as the client does when a native screen of WeCom opens and closes. The kit needs them to
 * notice that the member came back and that WeCom stays silent.
 *
 * @returns uncovers it
 */
export function coverPageInFront(): () => void {
  const page = pageInFront()
  page?.onHide?.()
  covered = page
  return () => {
    covered = null
    page?.onShow?.()
  }
}
