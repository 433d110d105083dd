import { ShareButton } from 'taro-wecom-share'

export default function Video() {
  return (
    <ShareButton
      id="share-video"
      message={{ attachments: [{ msgtype: 'video', video: { mediaid: '1vD5zF8hJ2kM6nQ9rT3w' } }] }}
    />
  )
}
