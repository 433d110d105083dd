import { Text, View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share/share-button'

export default function Index() {
  return (
    <View className="app">
      <Text>新品到店</Text>
      <ShareButton id="share" message={{ text: { content: '新品到店' } }} />
    </View>
  )
}
