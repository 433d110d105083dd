import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { version: '3.1.5' }

export default function OldClient() {
  return <ShareButton id="share-old-client" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
}
