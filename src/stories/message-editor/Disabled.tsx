import { MessageEditor } from 'taro-wecom-share'

export default function Disabled() {
  return <MessageEditor id="editor-disabled" disabled defaultValue="总部统一的问候，门店不能改。" />
}
