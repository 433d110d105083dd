import { CustomWrapper, Text, View } from '@tarojs/components'
import { forwardRef, type ReactNode, useContext, useImperativeHandle, useState } from 'react'
import {
  type AttachmentControls,
  useAttachments,
  type UseAttachmentsOptions,
} from '../../hooks/useAttachments.ts'
import type { MediaKind } from '../../protocol/ports.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import { composeZhCN } from '../locale/compose.zh-CN.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import type { KitLocale } from '../locale/ShareSentences.ts'
import { classNames } from '../classNames.ts'
import { pressable } from '../pressable.ts'
import '../theme/theme.css'
import { AttachmentActions } from './AttachmentActions.tsx'
import { attachmentName } from './attachmentName.ts'
import './AttachmentPicker.css'
import { AttachmentTile } from './AttachmentTile.tsx'
import { AddPanel, begin, isCard, type Panel } from './AddPanel.tsx'
import type { CardKind } from './CardEditor.tsx'
import { RefusedList } from './RefusedList.tsx'
import { useMouseDrag } from './useMouseDrag.ts'

export interface AttachmentPickerProps extends UseAttachmentsOptions {
  /** Those of a `useAttachments` of the host's, who shares the draft with them. Then the list is theirs. */
  readonly controls?: AttachmentControls
  /** What the member may add. Links and mini-programs only if named: shop assistants should never meet an appid. Default image, video, file. */
  readonly kinds?: readonly (MediaKind | CardKind)[]
  /** Shows what is there; nothing can be changed. */
  readonly readOnly?: boolean
  /** As `readOnly`, and dimmed: not now. */
  readonly disabled?: boolean
  /** Draws an attachment's face in its tile. */
  readonly renderItem?: (attachment: DraftAttachment) => ReactNode
  /** Draws what the add tile holds. */
  readonly renderAdd?: () => ReactNode
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'compose'>
}

/** What a host can ask of it by its ref. */
export interface AttachmentPickerHandle {
  readonly pick: (kind: MediaKind) => Promise<void>
  readonly retryAll: () => void
  /** All but what is the company's. */
  readonly clear: () => void
}

/** A draft's attachments as a grid: pick, see how far each has come, move, remove, mend. Uploads by the ports of `ShareKitProvider`. */
export const AttachmentPicker = forwardRef<AttachmentPickerHandle, AttachmentPickerProps>(
  function AttachmentPicker({ controls, ...props }, ref) {
    return controls ? (
      <GivenPicker {...props} controls={controls} ref={ref} />
    ) : (
      <OwnPicker {...props} ref={ref} />
    )
  },
)

const OwnPicker = forwardRef<AttachmentPickerHandle, AttachmentPickerProps>(function OwnPicker(props, ref) {
  const controls = useAttachments(props)
  return <GivenPicker {...props} controls={controls} ref={ref} />
})

interface GridProps extends AttachmentPickerProps {
  readonly controls: AttachmentControls
}

const GivenPicker = forwardRef<AttachmentPickerHandle, GridProps>(function GivenPicker(props, ref) {
  const { pick, clear, queue } = props.controls
  useImperativeHandle(ref, () => ({ pick, clear, retryAll: () => queue.retryAll() }), [pick, clear, queue])
  return <Grid {...props} />
})

function Grid({ controls, ...props }: GridProps) {
  const { readOnly = false, disabled = false, id, className = '' } = props
  const kitLocale = useContext(LocaleContext)
  const sentences: ComposeSentences = (props.locale ?? kitLocale)?.compose ?? composeZhCN
  const [selectedId, select] = useState<string>()
  const [panel, setPanel] = useState<Panel>()
  const changes = !readOnly && !disabled
  const { attachments, removed } = controls
  const selected = attachments.find((attachment) => attachment.id === selectedId)

  return (
    <View
      {...(id && { id })}
      className={`${classNames('wqs-attach', disabled && 'disabled')} ${className}`.trim()}
    >
      <Tiles
        {...props}
        {...{ controls, sentences, changes, selectedId }}
        onSelect={(one) => select(one === selectedId ? undefined : one)}
        onPanel={setPanel}
      />
      {selected && (
        <AttachmentActions
          attachment={selected}
          position={attachments.indexOf(selected)}
          controls={controls}
          sentences={sentences}
          changes={changes}
          onEdit={(card) => setPanel({ card, edited: selected })}
        />
      )}
      {removed && changes && (
        <View className="wqs-attach__bar">
          <Text className="wqs-attach__line">{sentences.removed(attachmentName(removed, sentences))}</Text>
          <View className="wqs-attach__action" {...pressable(controls.undo)}>
            {sentences.actions.undo}
          </View>
        </View>
      )}
      <RefusedList refused={controls.refused} sentences={sentences} onClose={controls.dismissRefused} />
      {panel && changes && <AddPanel {...{ panel, controls, sentences }} onPanel={setPanel} />}
    </View>
  )
}

interface TilesProps extends GridProps {
  readonly sentences: ComposeSentences
  readonly changes: boolean
  readonly selectedId: string | undefined
  readonly onSelect: (id: string) => void
  readonly onPanel: (panel: Panel | undefined) => void
}

const KINDS = ['image', 'video', 'file'] as const

/** In a wrapper of its own, so that a tick of progress names a short path in it. */
function Tiles({ controls, sentences, changes, selectedId, onSelect, onPanel, ...props }: TilesProps) {
  const { kinds = KINDS, renderItem, renderAdd } = props
  const drag = useMouseDrag(controls.move, changes)
  const offered = kinds.filter((kind) => isCard(kind) || controls.kinds.includes(kind))
  const openAdd = (): void => {
    const [only] = offered.length === 1 ? offered : []
    if (only) begin(only, controls, onPanel)
    else onPanel({ kinds: offered })
  }
  return (
    <CustomWrapper>
      <View className="wqs-attach__grid" {...drag.grid}>
        {controls.attachments.map((attachment, position) => (
          <AttachmentTile
            key={attachment.id}
            attachment={attachment}
            position={position}
            queue={controls.queue}
            sentences={sentences}
            selected={attachment.id === selectedId}
            onPress={() => onSelect(attachment.id)}
            {...(renderItem && { renderItem })}
            drag={drag.tile(attachment, position)}
          />
        ))}
        {changes && controls.room > 0 && offered.length > 0 && (
          <View className="wqs-attach__tile wqs-attach__add" {...pressable(openAdd, sentences.add)}>
            {renderAdd ? renderAdd() : <Text className="wqs-attach__plus">＋</Text>}
          </View>
        )}
      </View>
    </CustomWrapper>
  )
}
