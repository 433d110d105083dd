import { AttachmentPicker } from 'taro-wecom-share'

export default function Pick() {
  return <AttachmentPicker id="picker-pick" />
}
