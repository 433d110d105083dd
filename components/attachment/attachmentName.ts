import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'

/** What a member knows it by: its file's name, a card's title, else its kind. */
export function attachmentName({ msgtype, file, body }: NewAttachment, { media }: ComposeStrings): string {
  return file?.name || textOf(body, 'title') || media.kinds[msgtype]
}

export function textOf(body: NewAttachment['body'], name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
