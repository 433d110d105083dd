import { View } from '@tarojs/components'
import {
  AttachmentPicker,
  MessageEditor,
  MessagePreview,
  RecipientSelector,
  ShareButton,
  ShareDraftProvider,
  useShareDraft,
} from 'taro-wecom-share'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import { backend } from '../share/backend'

export function Composer() {
  const draft = useShareDraft()
  return (
    <ShareDraftProvider draft={draft}>
      <MessageEditor />
      <AttachmentPicker />
      <View style={{ height: '480px' }}>
        <RecipientSelector load={backend.listCustomers} searchIndex={createCustomerIndexInSlices} />
      </View>
      <MessagePreview />
      <ShareButton />
    </ShareDraftProvider>
  )
}
