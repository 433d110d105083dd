import { useState } from 'react'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { previewUrl, videoUrl } from './previewUrl.ts'

/** Says whether there is a preview that this client can draw. Give `onError` to `MediaThumbnail`, so that a preview that failed to draw is hidden. */
export function usePreview(attachment: NewAttachment): {
  readonly hasPreview: boolean
  readonly onError: () => void
} {
  const [undrawn, setUndrawn] = useState('')
  const address = previewUrl(attachment) || (process.env.TARO_ENV === 'h5' ? videoUrl(attachment) : '')
  return { hasPreview: address !== '' && address !== undrawn, onError: () => setUndrawn(address) }
}
