import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'

/** The name of its file, else the title of its card, else its kind. */
export function attachmentName({ msgtype, file, body }: NewAttachment, { media }: ComposeStrings): string {
  return file?.name || textOf(body, 'title') || media.kinds[msgtype]
}

export function textOf(body: NewAttachment['body'], name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
