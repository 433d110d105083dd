import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { textOf } from './attachmentName.ts'

/** The URL of an image, of a video's thumbnail or of a card's cover. Empty if there is none. */
export function previewUrl({ msgtype, body, file, source, upload }: NewAttachment): string {
  if (msgtype === 'video') return file?.thumbnail ?? ''
  if (msgtype !== 'image') return textOf(body, 'imgUrl')
  if (file) return file.path
  if (source && 'url' in source) return source.url
  return (upload?.phase === 'ready' && upload.imgUrl) || textOf(body, 'imgUrl')
}

/** The URL of a video on the member's device. Empty if there is none. */
export function videoUrl({ msgtype, file }: NewAttachment): string {
  return (msgtype === 'video' && file?.path) || ''
}
