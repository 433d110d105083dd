import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useUploadState } from '../../hooks/draft/useUploadState.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'
import { cx } from '../primitives/cx.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { AttachmentThumbnail } from './AttachmentThumbnail.tsx'
import { attachmentName } from '../attachment/attachmentName.ts'

export interface AttachmentTileProps {
  readonly attachment: DraftAttachment
  readonly position: number
  readonly draft: ShareDraft
  readonly strings: ComposeStrings
  readonly selected: boolean
  readonly onPress: () => void
  /** Undefined where the member cannot remove it. */
  readonly onRemove: (() => void) | undefined
  readonly renderItem: ((attachment: DraftAttachment) => ReactNode) | undefined
  /** Handlers for dragging, on H5. */
  readonly drag: object | undefined
}

/** One attachment, with the status of its upload over it, and the sign that removes it. */
export function AttachmentTile(props: AttachmentTileProps) {
  const { attachment, position, strings, selected, onPress, onRemove, renderItem, drag } = props
  const kind = strings.media.kinds[attachment.msgtype]
  const label = strings.attachment(position + 1, kind, attachmentName(attachment, strings))
  return (
    // The two stand beside each other, because a button cannot stand in a button.
    <View className="wqs-attach__cell">
      <View
        className={cx('wqs-attach__tile', selected && 'selected')}
        {...pressProps(onPress, label)}
        {...drag}
      >
        {renderItem ? (
          renderItem(attachment)
        ) : (
          <AttachmentThumbnail attachment={attachment} strings={strings} />
        )}
        <UploadStatus id={attachment.id} draft={props.draft} strings={strings} />
      </View>
      {onRemove && (
        <View className="wqs-attach__remove" {...pressProps(onRemove, strings.removeItem(position + 1))}>
          <Text className="wqs-attach__cross">×</Text>
        </View>
      )}
    </View>
  )
}

interface UploadStatusProps {
  readonly id: string
  readonly draft: ShareDraft
  readonly strings: ComposeStrings
}

/** Subscribes to the upload by itself, so that progress redraws one text and nothing else. */
function UploadStatus({ id, draft, strings }: UploadStatusProps) {
  const state = useUploadState(draft, id)
  if (!state || state.phase === 'ready' || state.phase === 'none') return null
  return (
    <View className={cx('wqs-attach__standing', state.phase === 'failed' && state.phase)}>
      <Text>
        {state.phase === 'uploading'
          ? `${Math.floor((100 * state.sent) / (state.total || 1))}%`
          : strings[state.phase]}
      </Text>
    </View>
  )
}
