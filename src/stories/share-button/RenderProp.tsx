import { Button } from '@tarojs/components'
import { ShareButton } from 'taro-wecom-share'

export default function RenderProp() {
  return (
    <ShareButton message={{ text: { content: '您好，今年的高山乌龙到了。' } }}>
      {({ share, loading, status }) => (
        <Button id="share-render-prop" disabled={loading} onClick={() => void share()}>
          {`群发 · ${status.phase}`}
        </Button>
      )}
    </ShareButton>
  )
}
