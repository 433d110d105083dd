import { CustomWrapper, Text, View } from '@tarojs/components'
import { forwardRef, type ReactNode, type Ref, useImperativeHandle, useState } from 'react'
import {
  type AttachmentControls,
  useAttachments,
  type UseAttachmentsOptions,
} from '../../hooks/draft/useAttachments.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import type { KitLocale } from '../locales/KitLocale.ts'
import { cx } from '../primitives/cx.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { describeMedia } from '../locales/describeMedia.ts'
import { useComposeStrings } from '../locales/useComposeStrings.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import { ActionBar } from './ActionBar.tsx'
import { AddPanel, isCard, type Panel } from './AddPanel.tsx'
import { AttachmentActions } from './AttachmentActions.tsx'
import { attachmentName } from '../attachment/attachmentName.ts'
import './AttachmentPicker.css'
import { AttachmentTile } from './AttachmentTile.tsx'
import type { CardKind } from './CardEditor.tsx'
import { TotalProgress } from './TotalProgress.tsx'
import { useDrag } from './useDrag.ts'

/** Props of AttachmentPicker: what the member may add, and whose attachments they are. */
export interface AttachmentPickerProps extends UseAttachmentsOptions {
  /** What the member may add. Default image, video and file. Links and mini-programs must be named, because few members know an appid. */
  readonly kinds?: readonly (MediaKind | CardKind)[]
  /** Shows the attachments; the member cannot change them. */
  readonly readOnly?: boolean
  /** Like `readOnly`, and dimmed. */
  readonly disabled?: boolean
  /** Draws an attachment's thumbnail inside its tile. */
  readonly renderItem?: (attachment: DraftAttachment) => ReactNode
  /** Draws the content of the tile that adds. */
  readonly renderAdd?: () => ReactNode
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/** The methods of its ref. */
export interface AttachmentPickerHandle {
  readonly pick: (kind: MediaKind) => Promise<void>
  readonly retryAll: () => void
  /** Removes all attachments that are not locked. */
  readonly clear: () => void
}

/** A grid of a draft's attachments: pick, upload, retry, move, remove. It uploads by the ports of `ShareKitProvider`. */
export const AttachmentPicker = forwardRef<AttachmentPickerHandle, AttachmentPickerProps>(
  function AttachmentPicker(props, handle) {
    return <Grid {...props} handle={handle} controls={useAttachments(props)} />
  },
)

interface GridProps extends AttachmentPickerProps {
  readonly controls: AttachmentControls
  readonly handle: Ref<AttachmentPickerHandle>
}

function Grid(props: GridProps) {
  const { controls, handle, readOnly = false, disabled = false, id, className = '', kinds = KINDS } = props
  const { attachments, removed, pick, draft } = controls
  useImperativeHandle(
    handle,
    () => ({ pick, clear: () => draft.clearAttachments(), retryAll: () => draft.retry() }),
    [pick, draft],
  )
  const strings = useComposeStrings(props.locale)
  const [selectedId, select] = useState<string>()
  const [panel, setPanel] = useState<Panel>()
  const changes = !readOnly && !disabled
  const selected = attachments.find((attachment) => attachment.id === selectedId)
  const offered = kinds.filter((kind) => isCard(kind) || controls.kinds.includes(kind))
  const add = (kind: MediaKind | CardKind): void => {
    setPanel(isCard(kind) ? { card: kind } : undefined)
    if (!isCard(kind)) void pick(kind)
  }
  const [only] = offered

  return (
    <View
      {...(id && { id })}
      className={`${cx('wqs-attach', disabled && 'disabled')} ${className}`.trim()}
      {...useReaderText().root}
    >
      <Tiles
        {...props}
        {...{ strings, changes, selectedId }}
        onSelect={(one) => select(one === selectedId ? undefined : one)}
        onAdd={only && (() => (offered.length > 1 ? setPanel('kinds') : add(only)))}
      />
      {selected && (
        <AttachmentActions
          {...{ attachment: selected, controls, strings, changes }}
          onEdit={(card) => setPanel({ card, edited: selected })}
        />
      )}
      {removed && changes && (
        <ActionBar
          lines={[strings.removed(attachmentName(removed, strings))]}
          actions={[{ label: strings.actions.undo, act: () => draft.undo() }]}
        />
      )}
      <Rejections {...{ controls, strings }} />
      {changes && panel && (
        <AddPanel
          {...{ panel, offered, strings }}
          onKind={add}
          onCard={(card) => draft.add(card)}
          onClose={() => setPanel(undefined)}
        />
      )}
    </View>
  )
}

/** Says which files were rejected, and why. */
function Rejections({ controls, strings }: Pick<TilesProps, 'controls' | 'strings'>) {
  const { rejections, clearRejections } = controls
  const { actions, add, media } = strings
  const unopened = rejections.find(({ name }) => name === '')?.failure
  const copyReport = useCopyReport(strings.report, unopened)
  if (rejections.length === 0) return null
  return (
    <ActionBar
      problems={rejections.map(({ name, failure }) => describeMedia(failure, name || add, media))}
      actions={[{ label: actions.close, act: clearRejections }, ...(unopened ? [copyReport] : [])]}
    />
  )
}

interface TilesProps extends GridProps {
  readonly strings: ComposeStrings
  readonly changes: boolean
  readonly selectedId: string | undefined
  readonly onSelect: (id: string) => void
  /** Undefined if nothing can be added. */
  readonly onAdd: (() => void) | undefined
}

const KINDS = ['image', 'video', 'file'] as const

/** It stands in a CustomWrapper of its own, so that each progress update sends a short path. */
function Tiles(props: TilesProps) {
  const { controls, strings, changes, selectedId, onSelect, onAdd, renderItem, renderAdd } = props
  const { attachments, draft, remaining } = controls
  const drag = useDrag((id, to) => draft.move(id, to), changes)
  return (
    <CustomWrapper>
      <View className="wqs-attach__grid" {...drag.grid}>
        {attachments.map((attachment, position) => (
          <AttachmentTile
            key={attachment.id}
            {...{ attachment, position, draft, strings, renderItem }}
            selected={attachment.id === selectedId}
            onPress={() => drag.isOver() || onSelect(attachment.id)}
            onRemove={changes && !attachment.locked ? () => draft.remove(attachment.id) : undefined}
            drag={drag.tile(attachment, position, attachment.id === selectedId)}
          />
        ))}
        {changes && remaining > 0 && onAdd && (
          <View className="wqs-attach__tile wqs-attach__add" {...pressProps(onAdd, strings.add)}>
            {renderAdd ? renderAdd() : <Text className="wqs-attach__plus">＋</Text>}
          </View>
        )}
      </View>
      <TotalProgress draft={draft} label={strings.uploading} />
    </CustomWrapper>
  )
}
