import { Text, View } from '@tarojs/components'
import { h5Only } from '../../platform/taro/ui.ts'
import type { MediaKind } from '../../protocol/ports.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { pressable } from '../pressable.ts'
import type { CardKind } from './CardEditor.tsx'

export interface KindSheetProps {
  readonly kinds: readonly (MediaKind | CardKind)[]
  readonly sentences: ComposeSentences
  readonly onChoose: (kind: MediaKind | CardKind) => void
  readonly onClose: () => void
}

/** Asks what to add. */
export function KindSheet({ kinds, sentences, onChoose, onClose }: KindSheetProps) {
  return (
    <View className="wqs-attach__sheet" {...h5Only({ role: 'dialog', 'aria-label': sentences.chooseKind })}>
      <Text className="wqs-attach__line">{sentences.chooseKind}</Text>
      {kinds.map((kind) => (
        <View key={kind} className="wqs-attach__choice" {...pressable(() => onChoose(kind))}>
          {sentences.media.kinds[kind]}
        </View>
      ))}
      <View className="wqs-attach__choice" {...pressable(onClose)}>
        {sentences.actions.cancel}
      </View>
    </View>
  )
}
