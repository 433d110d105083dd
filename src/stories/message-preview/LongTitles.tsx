import { type DraftAttachment, MessagePreview } from 'taro-wecom-share'
import picture from '../../assets/oolong.svg'

const title = '今年的高山乌龙茶春茶礼盒到了，兰花香，四十八小时内发货，需要的话直接回复我，门店也可以自提'
const none = { phase: 'none' } as const

const attachments: readonly DraftAttachment[] = [
  {
    id: 'link',
    msgtype: 'link',
    body: { title, desc: `${title}。${title}。`, url: 'https://shop.example.com/', imgUrl: picture },
    upload: none,
  },
  {
    id: 'card',
    msgtype: 'miniprogram',
    body: { appid: 'wx8f2c1d3e4a5b6c7d', title, imgUrl: picture },
    upload: none,
  },
]

export default function LongTitles() {
  return <MessagePreview id="preview-long-titles" attachments={attachments} />
}
