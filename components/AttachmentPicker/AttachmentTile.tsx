import { Image, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useUploadState } from '../../hooks/useUploadState.ts'
import type { UploadQueue } from '../../store/createUploadQueue.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import type { UploadState } from '../../store/uploadState.ts'
import { classNames } from '../classNames.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { megabytes } from '../locale/megabytes.ts'
import { pressable } from '../pressable.ts'
import { attachmentName, textOf } from './attachmentName.ts'

export interface AttachmentTileProps {
  readonly attachment: DraftAttachment
  readonly position: number
  readonly queue: UploadQueue
  readonly sentences: ComposeSentences
  readonly selected: boolean
  readonly onPress: () => void
  readonly renderItem?: (attachment: DraftAttachment) => ReactNode
  /** Attributes for the mouse, H5 only. */
  readonly drag: object | undefined
}

/** One attachment: what it is, and over it how far it has come. */
export function AttachmentTile(props: AttachmentTileProps) {
  const { attachment, position, sentences, selected, onPress, renderItem, drag } = props
  const kind = sentences.media.kinds[attachment.msgtype]
  const label = sentences.attachment(position + 1, kind, attachmentName(attachment, sentences))
  return (
    <View
      className={classNames('wqs-attach__tile', attachment.msgtype, selected && 'selected')}
      {...pressable(onPress, label)}
      {...drag}
    >
      {renderItem ? renderItem(attachment) : <Face attachment={attachment} sentences={sentences} />}
      <Standing id={attachment.id} queue={props.queue} sentences={sentences} />
    </View>
  )
}

interface FaceProps {
  readonly attachment: DraftAttachment
  readonly sentences: ComposeSentences
}

function Face({ attachment, sentences }: FaceProps) {
  const { msgtype, body, file, source, upload } = attachment
  const name = attachmentName(attachment, sentences)
  const ready = upload.phase === 'ready' ? upload.imgUrl : undefined
  const address = source && 'url' in source ? source.url : undefined
  const picture = (msgtype === 'image' && file?.path) || (ready ?? address ?? textOf(body, 'imgUrl'))
  if (msgtype === 'image' && picture)
    return <Image className="wqs-attach__picture" src={picture} mode="aspectFill" />
  return (
    <View className="wqs-attach__face">
      <Text className="wqs-attach__kind">{sentences.media.kinds[msgtype]}</Text>
      <Text className="wqs-attach__name">{name}</Text>
      {file && <Text className="wqs-attach__size">{sizeOf(file)}</Text>}
    </View>
  )
}

/** "0:12 · 3.4 MB" of a video, else its size. */
function sizeOf({ size, durationSeconds }: NonNullable<DraftAttachment['file']>): string {
  const mb = `${megabytes(size)} MB`
  if (durationSeconds === undefined) return mb
  const seconds = Math.round(durationSeconds)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} · ${mb}`
}

interface StandingProps {
  readonly id: string
  readonly queue: UploadQueue
  readonly sentences: ComposeSentences
}

/** Alone in watching the upload: a tick of progress is one text, and nothing else is drawn again. */
function Standing({ id, queue, sentences }: StandingProps) {
  const state = useUploadState(queue, id)
  const line = state && standingOf(state, sentences)
  if (!state || !line) return null
  return (
    <View className={classNames('wqs-attach__standing', state.phase)}>
      <Text>{line}</Text>
    </View>
  )
}

function standingOf(
  state: UploadState,
  { queued, resolving, failed, cancelled }: ComposeSentences,
): string | undefined {
  switch (state.phase) {
    case 'queued':
      return queued
    case 'resolving':
      return resolving
    case 'uploading':
      return `${Math.floor((100 * state.sent) / (state.total || 1))}%`
    case 'failed':
      return failed
    case 'cancelled':
      return cancelled
    case 'ready':
      return undefined
    default:
      return state satisfies never
  }
}
