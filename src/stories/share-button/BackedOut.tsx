import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = {}

export default function BackedOut() {
  return <ShareButton id="share-backed-out" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
}
