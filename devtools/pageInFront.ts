import { getCurrentInstance, type PageInstance } from '@tarojs/taro'
import { attempt } from '../platform/everywhere/attempt.ts'

let covered: PageInstance | null = null

/** The page that is seen, also while a screen of the simulated WeCom lies over it: to Taro no page is in front then. */
export function pageInFront(): PageInstance | null {
  return attempt(getCurrentInstance)?.page ?? covered
}

/**
 * A native screen of WeCom's hides the page below it and shows it again when it closes. On a phone the client says so;
 * here the page's own handlers are called, so that an app notices the member's return, and with it WeCom's silence.
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
