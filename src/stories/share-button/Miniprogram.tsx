import { ShareButton } from 'taro-wecom-share'

export default function Miniprogram() {
  return (
    <ShareButton
      id="share-miniprogram"
      message={{
        attachments: [
          {
            msgtype: 'miniprogram',
            miniprogram: {
              appid: 'wx8f2c1d3e4a5b6c7d',
              title: '高山乌龙茶春茶礼盒',
              imgUrl: 'https://shop.example.com/covers/oolong.jpg',
              page: 'pages/product/index?id=oolong',
            },
          },
        ],
      }}
    />
  )
}
