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
import { CoverField } from './CoverField.tsx'

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

  const needed = neededFields(card, kept)
  const problems: Partial<Record<CardField, string>> = {
    ...(url !== '' && !isHttpUrl(url) && { url: strings.invalidUrl }),
    ...(cover.failure && { imgUrl: describeMedia(cover.failure, fields.imgUrl, media) }),
  }
  return (
    <ActionBar
      question={media.kinds[card]}
      // Said beside the button that is off, because the fields may be out of sight.
      reason={needed.length > 0 ? strings.stillNeeded(needed.map((field) => fields[field])) : undefined}
      actions={[
        { label: actions.save, act: save, disabled: needed.length > 0 || !fits(kept), primary: true },
        { label: actions.cancel, act: () => onDone() },
      ]}
    >
      {FIELDS[card].map((field) =>
        field === 'imgUrl' && cover.choose ? (
          <CoverField
            key={field}
            {...{ cover, strings }}
            choose={cover.choose}
            value={textOf(body, field)}
            problem={problems[field]}
            onChange={(text) => set(field, text)}
          />
        ) : (
          <ByteField
            key={field}
            id={`wqs-card-${field}`}
            label={fields[field]}
            value={textOf(body, field)}
            maxBytes={MAX_BYTES[field]}
            count={strings.bytes}
            problem={problems[field]}
            onChange={(text) => set(field, text)}
          />
        ),
      )}
      {page !== '' && <Text className="wqs-attach__line">{strings.pageAsSent(withHtmlSuffix(page))}</Text>}
    </ActionBar>
  )
}

const FIELDS = {
  link: ['title', 'url', 'desc', 'imgUrl'],
  miniprogram: ['title', 'appid', 'page', 'imgUrl'],
} as const satisfies Record<CardKind, readonly CardField[]>

const MAX_BYTES: Partial<Record<CardField, number>> = { title: titleMaxBytes, desc: descMaxBytes }

function fits(body: NewAttachment['body']): boolean {
  return Object.entries(MAX_BYTES).every(([field, max]) => utf8ByteLength(textOf(body, field)) <= max)
}

/** What a card cannot be without, and lacks. A wrong address is said at its field, and is needed too. */
function neededFields(kind: CardKind, body: NewAttachment['body']): readonly CardField[] {
  const wanted: readonly CardField[] = kind === 'link' ? ['title', 'url'] : ['title', 'appid', 'imgUrl']
  return wanted.filter((field) =>
    field === 'url' ? !isHttpUrl(textOf(body, field)) : textOf(body, field) === '',
  )
}

/** Trims the fields and leaves out the empty ones. */
function withoutBlanks(kind: CardKind, body: NewAttachment['body']): NewAttachment['body'] {
  const fields = FIELDS[kind].map((field) => [field, trimmed(textOf(body, field))] as const)
  return Object.fromEntries(fields.filter(([, text]) => text !== ''))
}
