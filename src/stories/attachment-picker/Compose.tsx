import { View } from '@tarojs/components'
import {
  AttachmentPicker,
  MessageEditor,
  MessagePreview,
  ShareButton,
  ShareDraftProvider,
  useShareDraft,
} from 'taro-wecom-share'

export default function Compose() {
  const draft = useShareDraft({ defaultValue: { text: '您好，今年的高山乌龙到了，48 小时内发货。' } })
  return (
    <ShareDraftProvider draft={draft}>
      <MessageEditor id="compose-text" />
      <View className="demo-story__below">
        <AttachmentPicker id="compose-picker" />
      </View>
      <View className="demo-story__below">
        <MessagePreview id="compose-preview" />
      </View>
      <View className="demo-story__below">
        <ShareButton id="share-compose" block />
      </View>
    </ShareDraftProvider>
  )
}
