import { ShareButton } from 'taro-wecom-share'

export default function Recipients() {
  return (
    <ShareButton
      id="share-recipients"
      message={{
        externalUserIds: ['wmCustomer001', 'wmCustomer003', 'wmCustomer001'],
        text: { content: '您预订的春茶今天发货。' },
      }}
    />
  )
}
