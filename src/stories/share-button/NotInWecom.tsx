import { View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { environment: 'wechat' }

const message = { text: { content: '您好，今年的高山乌龙到了。' } }

export default function NotInWecom() {
  return (
    <View className="demo-story__row">
      <ShareButton id="share-outside-hidden" message={message} />
      <ShareButton id="share-outside-disabled" outsideWecom="disabled" text="推荐" message={message} />
      <ShareButton id="share-outside-forward" outsideWecom="wechat-share" message={message} />
    </View>
  )
}
