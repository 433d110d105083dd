import { MessagePreview } from 'taro-wecom-share'

const text = `您好 👋🏽，今年的高山乌龙到了。

<b>不是标签</b>，& 也只是 &
详情：https://shop.example.com/oolong?from=wecom，48 小时内发货。`

export default function TextAsWritten() {
  return <MessagePreview id="preview-text" text={text} />
}
