import { View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

/** Slow enough to press the second button while the first one asks the client. */
export const ownClient: SimulatorOptions = { latencyMs: 1200 }

export default function Busy() {
  return (
    <View className="demo-story__row">
      <ShareButton id="share-busy-first" text="群发春茶" message={{ text: { content: '春茶到了。' } }} />
      <ShareButton id="share-busy-second" text="群发秋茶" message={{ text: { content: '秋茶到了。' } }} />
    </View>
  )
}
