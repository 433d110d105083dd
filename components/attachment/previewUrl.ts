import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { textOf } from './attachmentName.ts'

/** The address of what can be seen of it: an image itself, a video's thumbnail, a card's cover. Empty: nothing. */
export function previewUrl({ msgtype, body, file, source, upload }: NewAttachment): string {
  if (msgtype === 'video') return file?.thumbnail ?? ''
  if (msgtype !== 'image') return textOf(body, 'imgUrl')
  if (file) return file.path
  if (source && 'url' in source) return source.url
  return (upload?.phase === 'ready' && upload.imgUrl) || textOf(body, 'imgUrl')
}

/** The address of what plays, where the member's device has it. */
export function videoUrl({ msgtype, file }: NewAttachment): string {
  return (msgtype === 'video' && file?.path) || ''
}
