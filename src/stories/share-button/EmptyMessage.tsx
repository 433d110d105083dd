import { ShareButton } from 'taro-wecom-share'

export default function EmptyMessage() {
  return <ShareButton id="share-empty-message" message={{ text: { content: '  ' }, attachments: [] }} />
}
