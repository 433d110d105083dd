import { View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'

const message = { text: { content: '您好，今年的高山乌龙到了。' } }

export default function SizesAndTypes() {
  return (
    <View className="demo-story__row">
      <ShareButton id="share-primary" message={message} />
      <ShareButton id="share-default" type="default" message={message} />
      <ShareButton id="share-warn" type="warn" message={message} />
      <ShareButton id="share-mini-primary" size="mini" message={message} />
      <ShareButton id="share-mini-default" size="mini" type="default" message={message} />
      <ShareButton id="share-mini-warn" size="mini" type="warn" message={message} />
    </View>
  )
}
