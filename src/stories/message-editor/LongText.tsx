import { View } from '@tarojs/components'
import { MessageEditor } from 'taro-wecom-share'

export default function LongText() {
  return (
    <>
      <MessageEditor id="editor-warned" defaultValue={'好茶慢慢喝不急。'.repeat(170)} />
      <View className="demo-story__below">
        <MessageEditor id="editor-over" defaultValue={'好茶慢慢喝不急。'.repeat(501)} />
      </View>
    </>
  )
}
