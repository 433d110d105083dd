import { AttachmentPicker } from 'taro-wecom-share'

export default function Cards() {
  return <AttachmentPicker id="picker-cards" kinds={['link', 'miniprogram']} />
}
