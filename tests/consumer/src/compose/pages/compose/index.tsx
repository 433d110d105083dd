import { Text, View } from '@tarojs/components'
import { Fragment, StrictMode, useState } from 'react'
import {
  AttachmentPicker,
  type Customer,
  MessageEditor,
  MessagePreview,
  RecipientSelector,
  ShareButton,
  ShareDraftProvider,
  ShareKitProvider,
  useShareDraft,
} from 'taro-wecom-share'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import { Client } from '../../../client/Client'

declare const process: { readonly env: { readonly STRICT_MODE?: string } }

const Mode = process.env.STRICT_MODE === 'on' ? StrictMode : Fragment

const customers: readonly Customer[] = [
  { externalUserId: 'wm-1', name: '王小明' },
  { externalUserId: 'wm-2', name: '李四' },
]

export default function Compose() {
  return (
    <Mode>
      <Client>
        <ShareKitProvider>
          <Composer />
        </ShareKitProvider>
      </Client>
    </Mode>
  )
}

function Composer() {
  const [outcome, setOutcome] = useState('not yet')
  const draft = useShareDraft({
    defaultValue: {
      text: '春茶到店。',
      attachments: [{ id: 'prices', msgtype: 'file', body: { mediaid: '2fB7cX4gH9jL1pS6uV8y' } }],
    },
  })
  return (
    <ShareDraftProvider draft={draft}>
      <MessageEditor />
      <AttachmentPicker />
      <View style={{ height: '320px' }}>
        <RecipientSelector customers={customers} searchIndex={createCustomerIndexInSlices} />
      </View>
      <MessagePreview />
      <ShareButton id="share" onShared={() => setOutcome('handed over')} />
      <Text id="outcome">{outcome}</Text>
    </ShareDraftProvider>
  )
}
