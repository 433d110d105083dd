import { ShareButton } from 'taro-wecom-share'

export default function Toast() {
  return (
    <ShareButton
      id="share-toast"
      feedback="toast"
      message={{ attachments: [{ msgtype: 'link', link: { title: '冲泡指南', url: 'shop.example.com' } }] }}
    />
  )
}
