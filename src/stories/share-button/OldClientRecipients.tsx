import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { version: '4.1.9' }

export default function OldClientRecipients() {
  return (
    <ShareButton
      id="share-old-client-recipients"
      message={{
        externalUserIds: ['wmCustomer001', 'wmCustomer003'],
        text: { content: '您预订的春茶今天发货。' },
      }}
    />
  )
}
