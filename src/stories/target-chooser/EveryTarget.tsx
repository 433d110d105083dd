import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import { chat, customers, groups, moments, TargetChooser } from 'taro-wecom-share/targets'

/** Opened from a customer's chat, because only from there a message goes to it. */
export const ownClient: SimulatorOptions = { entry: 'single_chat_tools' }

export default function EveryTarget() {
  return (
    <TargetChooser
      id="share-every-target"
      targets={[customers, groups, moments, chat]}
      message={{
        externalUserIds: ['wmCustomer001', 'wmCustomer003'],
        chatIds: ['wrTeaFriends'],
        text: { content: '今年的高山乌龙到了，48 小时内发货。' },
      }}
    />
  )
}
