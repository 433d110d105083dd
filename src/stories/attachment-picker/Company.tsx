import { View } from '@tarojs/components'
import { AttachmentPicker, type NewAttachment, ShareButton, useShareDraft } from 'taro-wecom-share'
import poster from '../../assets/oolong.svg'

const fromTheCompany: readonly NewAttachment[] = [
  // In the library: `resolveMedia` brings it to WeCom when it is needed. The member cannot take it out.
  {
    id: 'poster',
    msgtype: 'image',
    body: {},
    source: { url: poster },
    locked: true,
  },
  // Already there, and yours to keep fresh.
  {
    id: 'price-list',
    msgtype: 'file',
    body: { mediaid: '2fB7cX4gH9jL1pS6uV8y' },
    file: { path: '', name: '春茶报价单.pdf', size: 1_258_291 },
    upload: { phase: 'none' },
  },
  {
    id: 'guide',
    msgtype: 'link',
    body: { title: '怎样泡好一壶乌龙茶', url: 'https://shop.example.com/guides/oolong' },
    upload: { phase: 'none' },
  },
]

export default function Company() {
  const draft = useShareDraft({ defaultValue: { attachments: fromTheCompany } })
  return (
    <>
      <AttachmentPicker id="picker-company" draft={draft} />
      <View className="demo-story__below">
        <ShareButton id="share-company" draft={draft} />
      </View>
    </>
  )
}
