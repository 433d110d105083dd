import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useUploadState } from '../../hooks/draft/useUploadState.ts'
import type { UploadQueue } from '../../store/draft/createUploadQueue.ts'
import type { DraftAttachment } from '../../store/draft/Draft.ts'
import { classNames } from '../primitives/cx.ts'
import type { ComposeSentences } from '../locales/ComposeSentences.ts'
import { pressable } from '../primitives/pressProps.ts'
import { AttachmentFace } from '../attachment/AttachmentFace.tsx'
import { attachmentName } from '../attachment/attachmentName.ts'

export interface AttachmentTileProps {
  readonly attachment: DraftAttachment
  readonly position: number
  readonly queue: UploadQueue
  readonly sentences: ComposeSentences
  readonly selected: boolean
  readonly onPress: () => void
  readonly renderItem: ((attachment: DraftAttachment) => ReactNode) | undefined
  /** Attributes for mouse and finger, H5 only. */
  readonly drag: object | undefined
}

/** One attachment: what it is, and over it how far it has come. */
export function AttachmentTile(props: AttachmentTileProps) {
  const { attachment, position, sentences, selected, onPress, renderItem, drag } = props
  const kind = sentences.media.kinds[attachment.msgtype]
  const label = sentences.attachment(position + 1, kind, attachmentName(attachment, sentences))
  return (
    <View
      className={classNames('wqs-attach__tile', selected && 'selected')}
      {...pressable(onPress, label)}
      {...drag}
    >
      {renderItem ? renderItem(attachment) : <AttachmentFace attachment={attachment} sentences={sentences} />}
      <Standing id={attachment.id} queue={props.queue} sentences={sentences} />
    </View>
  )
}

interface StandingProps {
  readonly id: string
  readonly queue: UploadQueue
  readonly sentences: ComposeSentences
}

/** Alone in watching the upload: a tick of progress is one text, and nothing else is drawn again. */
function Standing({ id, queue, sentences }: StandingProps) {
  const state = useUploadState(queue, id)
  if (!state || state.phase === 'ready') return null
  return (
    <View className={classNames('wqs-attach__standing', state.phase === 'failed' && state.phase)}>
      <Text>
        {state.phase === 'uploading'
          ? `${Math.floor((100 * state.sent) / (state.total || 1))}%`
          : sentences[state.phase]}
      </Text>
    </View>
  )
}
