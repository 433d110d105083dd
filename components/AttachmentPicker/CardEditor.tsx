import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useCover } from '../../hooks/draft/useCover.ts'
import { descMaxBytes, titleMaxBytes } from '../../protocol/message/limits.ts'
import { trimmed, utf8ByteLength } from '../../protocol/message/text.ts'
import { isHttpUrl } from '../../protocol/message/url.ts'
import { withHtmlSuffix } from '../../protocol/message/withHtmlSuffix.ts'
import { createId } from '../../store/createId.ts'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import type { CardField, ComposeStrings } from '../locales/KitLocale.ts'
import { describeMedia } from '../locales/describeMedia.ts'
import { ActionBar } from './ActionBar.tsx'
import { textOf } from '../attachment/attachmentName.ts'
import { ByteField } from './ByteField.tsx'

export type CardKind = 'link' | 'miniprogram'

export interface CardEditorProps {
  readonly card: CardKind
  readonly edited?: NewAttachment
  readonly strings: ComposeStrings
  /** Called without a card if the member closed the form. */
  readonly onDone: (card?: NewAttachment) => void
}

/** The form for a link or a mini-program. It counts and checks what the member types. */
export function CardEditor({ card, edited, strings, onDone }: CardEditorProps) {
  const { actions, fields, media } = strings
  const [body, setBody] = useState<Readonly<Record<string, unknown>>>(edited?.body ?? {})
  const set = (field: CardField, text: string): void => setBody((before) => ({ ...before, [field]: text }))
  const cover = useCover((address) => set('imgUrl', address))
  // As it is saved, and as WeCom is given it.
  const kept = withoutBlanks(card, body)
  const url = textOf(kept, 'url')
  const page = textOf(kept, 'page')

  const save = (): void =>
    onDone({
      id: edited?.id ?? createId(),
      msgtype: card,
      body: kept,
      upload: { phase: 'none' },
    })

  return (
    <ActionBar
      question={media.kinds[card]}
      problems={[
        ...(url !== '' && !isHttpUrl(url) ? [strings.invalidUrl] : []),
        ...(cover.failure ? [describeMedia(cover.failure, fields.imgUrl, media)] : []),
      ]}
      actions={[
        ...(cover.choose
          ? [
              {
                label: cover.busy ? strings.uploading : actions['choose-cover'],
                act: cover.choose,
                busy: cover.busy,
              },
            ]
          : []),
        { label: actions.save, act: save, disabled: !isComplete(card, kept) },
        { label: actions.cancel, act: () => onDone() },
      ]}
    >
      {FIELDS[card].map((field) => (
        <ByteField
          key={field}
          id={`wqs-card-${field}`}
          label={fields[field]}
          value={textOf(body, field)}
          maxBytes={MAX_BYTES[field]}
          onChange={(text) => set(field, text)}
        />
      ))}
      {page !== '' && <Text className="wqs-attach__line">{strings.pageAsSent(withHtmlSuffix(page))}</Text>}
    </ActionBar>
  )
}

const FIELDS = {
  link: ['title', 'url', 'desc', 'imgUrl'],
  miniprogram: ['title', 'appid', 'page', 'imgUrl'],
} as const satisfies Record<CardKind, readonly CardField[]>

const MAX_BYTES: Partial<Record<CardField, number>> = { title: titleMaxBytes, desc: descMaxBytes }

function isComplete(kind: CardKind, body: NewAttachment['body']): boolean {
  const fits = Object.entries(MAX_BYTES).every(([field, max]) => utf8ByteLength(textOf(body, field)) <= max)
  const has = (field: CardField): boolean => textOf(body, field) !== ''
  return (
    fits && has('title') && (kind === 'link' ? isHttpUrl(textOf(body, 'url')) : has('appid') && has('imgUrl'))
  )
}

/** Trims the fields and leaves out the empty ones. */
function withoutBlanks(kind: CardKind, body: NewAttachment['body']): NewAttachment['body'] {
  const fields = FIELDS[kind].map((field) => [field, trimmed(textOf(body, field))] as const)
  return Object.fromEntries(fields.filter(([, text]) => text !== ''))
}
