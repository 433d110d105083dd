import { MessageEditor } from 'taro-wecom-share'

export default function Write() {
  return <MessageEditor id="editor-write" />
}
