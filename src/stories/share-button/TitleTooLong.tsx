import { ShareButton } from 'taro-wecom-share'

export default function TitleTooLong() {
  return (
    <ShareButton
      id="share-title-too-long"
      message={{
        attachments: [
          {
            msgtype: 'link',
            link: {
              title: '今年高山乌龙茶春茶礼盒限时预订现已开始啦',
              url: 'https://shop.example.com/oolong',
            },
          },
          {
            msgtype: 'link',
            link: {
              title: '今年高山乌龙茶春茶礼盒限时预订现已正式开始',
              url: 'https://shop.example.com/oolong',
            },
          },
          {
            msgtype: 'link',
            link: {
              title: '今年高山乌龙茶春茶礼盒限时预订现已正式开始啦',
              url: 'https://shop.example.com/oolong',
            },
          },
        ],
      }}
    />
  )
}
