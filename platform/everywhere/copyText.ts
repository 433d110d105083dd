import { setClipboardData } from '@tarojs/taro'

/** @returns whether the client took it */
export function copyText(text: string): Promise<boolean> {
  return new Promise((resolve) => resolve(setClipboardData({ data: text }))).then(
    () => true,
    () => false,
  )
}
