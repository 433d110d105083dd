import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { session: 'expired' }

export default function SessionExpired() {
  return (
    <ShareButton id="share-session-expired" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
  )
}
