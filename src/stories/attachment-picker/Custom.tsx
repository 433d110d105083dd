import { Text, View } from '@tarojs/components'
import { useRef } from 'react'
import { AttachmentPicker, type AttachmentPickerHandle } from 'taro-wecom-share'

export default function Custom() {
  const picker = useRef<AttachmentPickerHandle>(null)
  return (
    <>
      <AttachmentPicker
        ref={picker}
        id="picker-custom"
        renderItem={({ file, msgtype }) => <Text>{file?.name ?? msgtype}</Text>}
        renderAdd={() => <Text>添加茶单</Text>}
      />
      <View className="demo-story__below demo-story__row">
        <View className="demo-story__own" onClick={() => void picker.current?.pick('image')}>
          选图片
        </View>
        <View className="demo-story__own" onClick={() => picker.current?.retryAll()}>
          全部重试
        </View>
        <View className="demo-story__own" onClick={() => picker.current?.clear()}>
          清空
        </View>
      </View>
    </>
  )
}
