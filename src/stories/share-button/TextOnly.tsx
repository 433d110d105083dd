import { ShareButton } from 'taro-wecom-share'

export default function TextOnly() {
  return (
    <ShareButton
      id="share-text-only"
      message={{
        text: { content: '您好，今年的高山乌龙到了。\n\n需要的话直接回复我，48 小时内发货。' },
      }}
    />
  )
}
