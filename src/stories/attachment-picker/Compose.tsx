import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  AttachmentPicker,
  MessageEditor,
  MessagePreview,
  ShareButton,
  useAttachments,
} from 'taro-wecom-share'

export default function Compose() {
  const [text, setText] = useState('您好，今年的高山乌龙到了，48 小时内发货。')
  const draft = useAttachments()
  return (
    <>
      <MessageEditor id="compose-text" value={text} onChange={setText} />
      <View className="demo-story__below">
        <AttachmentPicker id="compose-picker" controls={draft} />
      </View>
      <View className="demo-story__below">
        <MessagePreview id="compose-preview" text={text} attachments={draft.attachments} />
      </View>
      <View className="demo-story__below">
        <ShareButton id="share-compose" block {...draft.request({ text: { content: text } })} />
      </View>
    </>
  )
}
