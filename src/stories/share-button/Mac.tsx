import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { platform: 'mac' }

export default function Mac() {
  return <ShareButton id="share-mac" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
}
