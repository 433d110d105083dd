import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import { CustomWrapper } from '../primitives/elements.ts'
import { ActionBar } from './ActionBar.tsx'
import { CardEditor, type CardKind } from './CardEditor.tsx'

/** What is open below the grid: the choice of what to add, or the form of a card. */
export type Panel = 'kinds' | { readonly card: CardKind; readonly edited?: NewAttachment }

export interface AddPanelProps {
  readonly panel: Panel
  readonly offered: readonly (MediaKind | CardKind)[]
  readonly strings: ComposeStrings
  readonly onKind: (kind: MediaKind | CardKind) => void
  readonly onCard: (card: NewAttachment) => void
  readonly onClose: () => void
}

export function AddPanel({ panel, offered, strings, onKind, onCard, onClose }: AddPanelProps) {
  const { chooseKind, media, actions } = strings
  if (panel === 'kinds')
    return (
      <ActionBar
        question={chooseKind}
        actions={[
          ...offered.map((kind) => ({ label: media.kinds[kind], act: () => onKind(kind) })),
          { label: actions.cancel, act: onClose },
        ]}
      />
    )
  // In a wrapper, so that a key names a short path in it.
  return (
    <CustomWrapper>
      <CardEditor
        key={panel.edited?.id ?? panel.card}
        {...panel}
        strings={strings}
        onDone={(card) => {
          if (card) onCard(card)
          onClose()
        }}
      />
    </CustomWrapper>
  )
}

export function isCard(kind: MediaKind | CardKind): kind is CardKind {
  return kind === 'link' || kind === 'miniprogram'
}
