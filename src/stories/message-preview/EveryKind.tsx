import { type DraftAttachment, MessagePreview } from 'taro-wecom-share'
import picture from '../../assets/oolong.svg'

const none = { phase: 'none' } as const

const attachments: readonly DraftAttachment[] = [
  { id: '1', msgtype: 'image', body: { imgUrl: picture }, upload: none },
  {
    id: '2',
    msgtype: 'miniprogram',
    body: { appid: 'wx8f2c1d3e4a5b6c7d', title: '高山乌龙茶春茶礼盒', imgUrl: picture },
    upload: none,
  },
  {
    id: '3',
    msgtype: 'link',
    body: {
      title: '怎样泡好一壶乌龙茶',
      desc: '水温、投茶量、出汤时间，三分钟看懂。',
      url: 'https://shop.example.com/guides/oolong',
      imgUrl: picture,
    },
    upload: none,
  },
  { id: '4', msgtype: 'video', body: { mediaid: '1vD5zF8hJ2kM6nQ9rT3w' }, upload: none },
  {
    id: '5',
    msgtype: 'file',
    body: { mediaid: '2fB7cX4gH9jL1pS6uV8y' },
    file: { path: '', name: '春茶报价单 2026.pdf', size: 1_258_291 },
    upload: none,
  },
]

export default function EveryKind() {
  return <MessagePreview id="preview-every-kind" text="春茶上市，资料都在这里：" attachments={attachments} />
}
