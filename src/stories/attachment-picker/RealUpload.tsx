import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import {
  AttachmentPicker,
  createBackendClient,
  ShareButton,
  ShareKitProvider,
  ShareDraftProvider,
  useShareDraft,
} from 'taro-wecom-share'
import { useBackendAddress } from '../../backend/useBackendAddress.ts'
import { loginClient } from '../../client/demoClient.tsx'
import { useStrings } from '../../locale/useStrings.ts'

export default function RealUpload() {
  const baseUrl = useBackendAddress()
  const { noBackend } = useStrings().stories
  if (baseUrl === undefined) return null
  return baseUrl === '' ? <Text id="no-backend">{noBackend}</Text> : <WithBackend baseUrl={baseUrl} />
}

function WithBackend({ baseUrl }: { readonly baseUrl: string }) {
  // On a phone the login is WeCom's; here the simulated client gives the code.
  const backend = useMemo(() => createBackendClient({ baseUrl, ...loginClient }), [baseUrl])
  return (
    <ShareKitProvider {...backend}>
      <Uploads />
    </ShareKitProvider>
  )
}

function Uploads() {
  const draft = useShareDraft({ defaultValue: { text: '资料都在这里：' } })
  return (
    <ShareDraftProvider draft={draft}>
      <AttachmentPicker id="picker-real" />
      <View className="demo-story__below">
        <ShareButton id="share-real" />
      </View>
    </ShareDraftProvider>
  )
}
