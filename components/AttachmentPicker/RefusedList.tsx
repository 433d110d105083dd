import { Text, View } from '@tarojs/components'
import { h5Only } from '../../platform/taro/ui.ts'
import type { RefusedFile } from '../../protocol/ports.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { describeMedium } from '../locale/describeMedium.ts'
import { pressable } from '../pressable.ts'

export interface RefusedListProps {
  readonly refused: readonly RefusedFile[]
  readonly sentences: ComposeSentences
  readonly onClose: () => void
}

/** What was not taken at the last choice, each with its reason. */
export function RefusedList({ refused, sentences, onClose }: RefusedListProps) {
  if (refused.length === 0) return null
  return (
    <View className="wqs-attach__bar" {...h5Only({ role: 'alert' })}>
      {refused.map(({ name, failure }, position) => (
        <Text key={position} className="wqs-attach__problem">
          {describeMedium(failure, name, sentences.media)}
        </Text>
      ))}
      <View className="wqs-attach__action" {...pressable(onClose)}>
        {sentences.actions.close}
      </View>
    </View>
  )
}
