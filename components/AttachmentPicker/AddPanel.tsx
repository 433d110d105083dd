import type { AttachmentControls } from '../../hooks/useAttachments.ts'
import type { MediaKind } from '../../protocol/ports.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { CardEditor, type CardKind } from './CardEditor.tsx'
import { KindSheet } from './KindSheet.tsx'

/** What is open beneath the grid: the question what to add, or the editor of a card. */
export type Panel =
  | { readonly kinds: readonly (MediaKind | CardKind)[] }
  | { readonly card: CardKind; readonly edited?: DraftAttachment }

export interface AddPanelProps {
  readonly panel: Panel
  readonly controls: AttachmentControls
  readonly sentences: ComposeSentences
  readonly onPanel: (panel: Panel | undefined) => void
}

export function AddPanel({ panel, controls, sentences, onPanel }: AddPanelProps) {
  if ('kinds' in panel)
    return (
      <KindSheet
        kinds={panel.kinds}
        sentences={sentences}
        onChoose={(kind) => begin(kind, controls, onPanel)}
        onClose={() => onPanel(undefined)}
      />
    )
  return (
    <CardEditor
      kind={panel.card}
      {...(panel.edited && { edited: panel.edited })}
      sentences={sentences}
      onDone={(card) => {
        if (card) controls.put(card)
        onPanel(undefined)
      }}
    />
  )
}

/** A card is written, a medium is picked. */
export function begin(
  kind: MediaKind | CardKind,
  controls: Pick<AttachmentControls, 'pick'>,
  onPanel: AddPanelProps['onPanel'],
): void {
  onPanel(isCard(kind) ? { card: kind } : undefined)
  if (!isCard(kind)) void controls.pick(kind)
}

export function isCard(kind: MediaKind | CardKind): kind is CardKind {
  return kind === 'link' || kind === 'miniprogram'
}
