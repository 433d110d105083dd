import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = {}

export default function ClosedWithoutAnswer() {
  return <ShareButton id="share-silent" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
}
