import { ShareButton } from 'taro-wecom-share'

export default function Link() {
  return (
    <ShareButton
      id="share-link"
      message={{
        attachments: [
          {
            msgtype: 'link',
            link: {
              title: '怎样泡好一壶乌龙茶',
              desc: '水温、投茶量、出汤时间，三分钟看懂。',
              url: 'https://shop.example.com/guides/oolong?from=wecom',
              imgUrl: 'https://shop.example.com/covers/guide.jpg',
            },
          },
        ],
      }}
    />
  )
}
