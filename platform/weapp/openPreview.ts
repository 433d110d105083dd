import { previewImage, previewMedia } from '@tarojs/taro'
import { attempt } from '../everywhere/attempt.ts'

/** Shows a picture or a video full screen, by the client's own view. */
export function openPreview(kind: 'image' | 'video', url: string): void {
  void attempt(() =>
    kind === 'image'
      ? previewImage({ urls: [url], current: url })
      : previewMedia({ sources: [{ url, type: kind }] }),
  )
}
