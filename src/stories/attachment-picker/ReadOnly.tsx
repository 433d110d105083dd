import { View } from '@tarojs/components'
import { AttachmentPicker, type DraftAttachment } from 'taro-wecom-share'
import picture from '../../assets/oolong.svg'

const attachments: readonly DraftAttachment[] = [
  { id: 'cover', msgtype: 'image', body: { imgUrl: picture }, upload: { phase: 'none' } },
  {
    id: 'guide',
    msgtype: 'link',
    body: { title: '怎样泡好一壶乌龙茶', url: 'https://shop.example.com/guides/oolong' },
    upload: { phase: 'none' },
  },
]

export default function ReadOnly() {
  return (
    <>
      <AttachmentPicker id="picker-read-only" readOnly defaultValue={attachments} />
      <View className="demo-story__below">
        <AttachmentPicker id="picker-disabled" disabled defaultValue={attachments} />
      </View>
    </>
  )
}
