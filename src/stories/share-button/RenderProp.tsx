import { View } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'

export default function RenderProp() {
  return (
    <ShareButton message={{ text: { content: '您好，今年的高山乌龙到了。' } }}>
      {({ share, loading, status }) => (
        <View id="share-render-prop" className="demo-story__own" onClick={() => void share()}>
          {loading ? '…' : `群发 · ${status.phase}`}
        </View>
      )}
    </ShareButton>
  )
}
