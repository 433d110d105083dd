import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { member: { inVisibleRange: false } }

export default function NotInVisibleRange() {
  return (
    <ShareButton
      id="share-not-in-visible-range"
      message={{ text: { content: '您好，今年的高山乌龙到了。' } }}
    />
  )
}
