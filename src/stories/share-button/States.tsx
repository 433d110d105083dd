import { View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'

const message = { text: { content: '您好，今年的高山乌龙到了。' } }

export default function States() {
  return (
    <>
      <View className="demo-story__row">
        <ShareButton id="share-disabled" disabled message={message} />
        <ShareButton id="share-loading" loading message={message} />
      </View>
      <View className="demo-story__below">
        <ShareButton id="share-block" block message={message} />
      </View>
    </>
  )
}
