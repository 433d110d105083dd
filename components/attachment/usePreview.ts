import { useState } from 'react'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { pictureOf, videoOf } from './pictureOf.ts'

/** Whether `MediumPicture` has something to show that this client can draw; what it cannot is told by `onError`. Of a video that has no thumbnail only a browser shows a frame. */
export function usePreview(attachment: NewAttachment): {
  readonly isSeen: boolean
  readonly onError: () => void
} {
  const [undrawn, setUndrawn] = useState('')
  const address = pictureOf(attachment) || (process.env.TARO_ENV === 'h5' ? videoOf(attachment) : '')
  return { isSeen: address !== '' && address !== undrawn, onError: () => setUndrawn(address) }
}
