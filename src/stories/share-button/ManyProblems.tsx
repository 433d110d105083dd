import { ShareButton } from 'taro-wecom-share'

export default function ManyProblems() {
  return (
    <ShareButton
      id="share-many-problems"
      message={{
        externalUserIds: ['wmCustomer001', ''],
        text: { content: '茶'.repeat(4001) },
        attachments: [
          { msgtype: 'image', image: {} },
          { msgtype: 'link', link: { title: '冲泡指南', url: 'shop.example.com/guides' } },
          {
            msgtype: 'miniprogram',
            miniprogram: { appid: 'wx8f2c1d3e4a5b6c7d', title: '高山乌龙茶', imgUrl: '' },
          },
        ],
      }}
    />
  )
}
