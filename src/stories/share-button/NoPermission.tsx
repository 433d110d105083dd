import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { member: { customerContact: false } }

export default function NoPermission() {
  return (
    <ShareButton id="share-no-permission" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
  )
}
