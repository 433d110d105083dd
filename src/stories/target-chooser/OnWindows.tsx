import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import { chat, customers, groups, moments, TargetChooser } from 'taro-wecom-share/targets'

export const ownClient: SimulatorOptions = { platform: 'windows', entry: 'normal' }

export default function OnWindows() {
  return (
    <TargetChooser
      id="share-on-windows"
      targets={[customers, groups, moments, chat]}
      message={{ chatIds: ['wrTeaFriends'], text: { content: '您好，今年的高山乌龙到了。' } }}
    />
  )
}
