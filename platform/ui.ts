import { previewImage, previewMedia, setClipboardData, showToast } from '@tarojs/taro'
import { openFullScreen } from './h5/openFullScreen.ts'

/** A line that goes away by itself. What must be read or acted on does not belong there. */
export function toast(line: string): void {
  quietly(showToast({ title: line, icon: 'none', duration: 3000 }))
}

/** @returns whether the client took it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

/** Full screen: by the client's own view in a mini-program. Taro's on H5 knows no video and no Escape. */
export function showMedium(kind: 'image' | 'video', url: string, closeLabel: string): void {
  if (process.env.TARO_ENV === 'h5') openFullScreen(kind, url, closeLabel)
  else if (kind === 'image') quietly(previewImage({ urls: [url], current: url }))
  else quietly(previewMedia({ sources: [{ url, type: kind }] }))
}

function quietly(answer: PromiseLike<unknown> | undefined): void {
  void Promise.resolve(answer).catch(() => undefined)
}
