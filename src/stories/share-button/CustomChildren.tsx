import { Text } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'

export default function CustomChildren() {
  return (
    <ShareButton id="share-custom-children" message={{ text: { content: '您好，今年的高山乌龙到了。' } }}>
      <Text>🍵 把茶单发给客户</Text>
    </ShareButton>
  )
}
