import { View } from '@tarojs/components'
import { AttachmentPicker, type NewAttachment, ShareButton, useShareDraft } from 'taro-wecom-share'
import poster from '../../assets/oolong.svg'

const FOUR_DAYS = 4 * 24 * 60 * 60 * 1000
const uploadedLongAgo = {
  phase: 'ready',
  mediaid: '3sK9vQ2mT7xLpR4nY8cA',
  uploadedAt: Date.now() - FOUR_DAYS,
} as const

const draftOfLastWeek: readonly NewAttachment[] = [
  { id: 'renewed', msgtype: 'image', body: {}, source: { url: poster }, upload: uploadedLongAgo },
  { id: 'gone', msgtype: 'file', body: { title: '报价单.pdf' }, upload: uploadedLongAgo },
]

export default function Expired() {
  const draft = useShareDraft({ defaultValue: { attachments: draftOfLastWeek } })
  return (
    <>
      <AttachmentPicker id="picker-expired" draft={draft} />
      <View className="demo-story__below">
        <ShareButton id="share-expired" draft={draft} />
      </View>
    </>
  )
}
