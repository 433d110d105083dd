import type { DraftAttachment } from '../../store/draft/Draft.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'

/** What a member knows it by: its file's name, a card's title, else its kind. */
export function attachmentName({ msgtype, file, body }: DraftAttachment, { media }: ComposeStrings): string {
  return file?.name || textOf(body, 'title') || media.kinds[msgtype]
}

export function textOf(body: DraftAttachment['body'], name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
