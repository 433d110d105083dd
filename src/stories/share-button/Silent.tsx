import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const client: SimulatorOptions = {}

export default function Silent() {
  return <ShareButton id="share-silent" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
}
