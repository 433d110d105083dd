import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { AttachmentPicker, type DraftAttachment } from 'taro-wecom-share'

export default function Controlled() {
  const [attachments, setAttachments] = useState<readonly DraftAttachment[]>([])
  const ready = attachments.filter(({ upload }) => upload.phase === 'ready').length
  return (
    <>
      <AttachmentPicker
        id="picker-controlled"
        kinds={['image']}
        max={3}
        value={attachments}
        onChange={setAttachments}
      />
      <View className="demo-story__below">
        <Text>{`${ready} / ${attachments.length} / 3`}</Text>
      </View>
    </>
  )
}
