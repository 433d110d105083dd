import { Text, View } from '@tarojs/components'
import type { AttachmentControls } from '../../hooks/useAttachments.ts'
import { useUploadState } from '../../hooks/useUploadState.ts'
import { h5Only, showPicture } from '../../platform/taro/ui.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import { isUnderWay } from '../../store/uploadState.ts'
import type { ComposeAction, ComposeSentences } from '../locale/ComposeSentences.ts'
import { describeMedium } from '../locale/describeMedium.ts'
import { pressable } from '../pressable.ts'
import { attachmentName } from './attachmentName.ts'
import type { CardKind } from './CardEditor.tsx'

export interface AttachmentActionsProps {
  readonly attachment: DraftAttachment
  readonly position: number
  readonly controls: AttachmentControls
  readonly sentences: ComposeSentences
  readonly changes: boolean
  readonly onEdit: (card: CardKind) => void
}

/** What can be done with the tile that was tapped, and why it failed. By buttons, for fingers and keyboards alike. */
export function AttachmentActions(props: AttachmentActionsProps) {
  const { attachment, position, controls, sentences, changes, onEdit } = props
  const { id, msgtype, file, locked = false } = attachment
  const { queue, attachments, move, remove } = controls
  const state = useUploadState(queue, id)
  const name = attachmentName(attachment, sentences)
  const edits = changes && !locked
  const picture = msgtype === 'image' ? file?.path : undefined
  const card = msgtype === 'link' || msgtype === 'miniprogram' ? msgtype : undefined

  const offered: readonly (readonly [ComposeAction, (() => void) | false | undefined])[] = [
    [
      'retry',
      changes && (state?.phase === 'failed' || state?.phase === 'cancelled') && (() => queue.retry(id)),
    ],
    ['cancel', edits && state && isUnderWay(state) && (() => queue.cancel(id))],
    ['open', picture !== undefined && (() => showPicture(picture))],
    ['edit', edits && card && (() => onEdit(card))],
    ['earlier', edits && position > 0 && (() => move(id, position - 1))],
    ['later', edits && position < attachments.length - 1 && (() => move(id, position + 1))],
    ['remove', edits && (() => remove(id))],
  ]
  return (
    <View className="wqs-attach__bar">
      <Text className="wqs-attach__line">{name}</Text>
      {locked && <Text className="wqs-attach__line">{sentences.locked}</Text>}
      {state?.phase === 'failed' && (
        <Text className="wqs-attach__problem" {...h5Only({ role: 'alert' })}>
          {describeMedium(state.failure, name, sentences.media)}
        </Text>
      )}
      {offered.map(
        ([action, act]) =>
          act && (
            <View key={action} className="wqs-attach__action" {...pressable(act)}>
              {sentences.actions[action]}
            </View>
          ),
      )}
    </View>
  )
}
