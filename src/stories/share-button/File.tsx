import { ShareButton } from 'taro-wecom-share'

export default function File() {
  return (
    <ShareButton
      id="share-file"
      message={{ attachments: [{ msgtype: 'file', file: { mediaid: '2fB7cX4gH9jL1pS6uV8y' } }] }}
    />
  )
}
