import { useState } from 'react'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { previewUrl, videoUrl } from './previewUrl.ts'

/** Whether `MediaThumbnail` has something to show that this client can draw; what it cannot is told by `onError`. Of a video that has no thumbnail only a browser shows a frame. */
export function usePreview(attachment: NewAttachment): {
  readonly hasPreview: boolean
  readonly onError: () => void
} {
  const [undrawn, setUndrawn] = useState('')
  const address = previewUrl(attachment) || (process.env.TARO_ENV === 'h5' ? videoUrl(attachment) : '')
  return { hasPreview: address !== '' && address !== undrawn, onError: () => setUndrawn(address) }
}
