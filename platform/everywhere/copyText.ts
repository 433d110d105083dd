import { setClipboardData } from '@tarojs/taro'

/** @returns whether the client took it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
