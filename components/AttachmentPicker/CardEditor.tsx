import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useCover } from '../../hooks/useCover.ts'
import { h5Only } from '../../platform/taro/ui.ts'
import { descMaxBytes, titleMaxBytes } from '../../protocol/limits.ts'
import { utf8ByteLength } from '../../protocol/text.ts'
import { isHttpUrl, withHtmlSuffix } from '../../protocol/url.ts'
import { createId } from '../../store/createId.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import type { CardField, ComposeSentences } from '../locale/ComposeSentences.ts'
import { describeMedium } from '../locale/describeMedium.ts'
import { pressable } from '../pressable.ts'
import { textOf } from './attachmentName.ts'
import { ByteField } from './ByteField.tsx'

export type CardKind = 'link' | 'miniprogram'

export interface CardEditorProps {
  readonly kind: CardKind
  readonly edited?: DraftAttachment
  readonly sentences: ComposeSentences
  /** Nothing: the member closed it. */
  readonly onDone: (card?: DraftAttachment) => void
}

/** The fields of a link or a mini-program, counted and checked as the member types. */
export function CardEditor({ kind, edited, sentences, onDone }: CardEditorProps) {
  const [body, setBody] = useState<Readonly<Record<string, unknown>>>(edited?.body ?? {})
  const set = (field: CardField, text: string): void => setBody((before) => ({ ...before, [field]: text }))
  const cover = useCover((address) => set('imgUrl', address))
  const url = textOf(body, 'url')
  const page = textOf(body, 'page')
  const problem = kind === 'link' && url !== '' && !isHttpUrl(url)
  const disabled = !isComplete(kind, body)

  return (
    <View
      className="wqs-attach__sheet"
      {...h5Only({ role: 'dialog', 'aria-label': sentences.media.kinds[kind] })}
    >
      <Text className="wqs-attach__line">{sentences.media.kinds[kind]}</Text>
      {FIELDS[kind].map((field) => (
        <ByteField
          key={field === 'imgUrl' ? `${field}${cover.count}` : field}
          id={`wqs-card-${field}`}
          label={sentences.fields[field]}
          initial={textOf(body, field)}
          {...(MAX_BYTES[field] !== undefined && { maxBytes: MAX_BYTES[field] })}
          onChange={(text) => set(field, text)}
        />
      ))}
      {problem && <Text className="wqs-attach__problem">{sentences.invalidUrl}</Text>}
      {page !== '' && <Text className="wqs-attach__line">{sentences.pageAsSent(withHtmlSuffix(page))}</Text>}
      {cover.failure && (
        <Text className="wqs-attach__problem">
          {describeMedium(cover.failure, sentences.fields.imgUrl, sentences.media)}
        </Text>
      )}
      {cover.choose && (
        <View className="wqs-attach__choice" {...pressable(cover.choose, undefined, { busy: cover.busy })}>
          {cover.busy ? sentences.uploading : sentences.actions['choose-cover']}
        </View>
      )}
      <View
        className={`wqs-attach__choice${disabled ? ' wqs-attach--disabled' : ''}`}
        {...pressable(
          () => {
            if (!disabled)
              onDone({
                id: edited?.id ?? createId(),
                msgtype: kind,
                body: trimmed(kind, body),
                upload: { phase: 'none' },
              })
          },
          undefined,
          { disabled },
        )}
      >
        {sentences.actions.save}
      </View>
      <View className="wqs-attach__choice" {...pressable(() => onDone())}>
        {sentences.actions.cancel}
      </View>
    </View>
  )
}

const FIELDS = {
  link: ['title', 'url', 'desc', 'imgUrl'],
  miniprogram: ['title', 'appid', 'page', 'imgUrl'],
} as const satisfies Record<CardKind, readonly CardField[]>

const MAX_BYTES: Partial<Record<CardField, number>> = { title: titleMaxBytes, desc: descMaxBytes }

function isComplete(kind: CardKind, body: DraftAttachment['body']): boolean {
  const fits = Object.entries(MAX_BYTES).every(([field, max]) => utf8ByteLength(textOf(body, field)) <= max)
  const has = (field: CardField): boolean => textOf(body, field).trim() !== ''
  return (
    fits && has('title') && (kind === 'link' ? isHttpUrl(textOf(body, 'url')) : has('appid') && has('imgUrl'))
  )
}

/** An empty optional field is none. */
function trimmed(kind: CardKind, body: DraftAttachment['body']): DraftAttachment['body'] {
  const filled = FIELDS[kind].filter((field) => textOf(body, field).trim() !== '')
  return Object.fromEntries(filled.map((field) => [field, textOf(body, field).trim()]))
}
