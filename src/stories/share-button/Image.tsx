import { ShareButton } from 'taro-wecom-share'

export default function Image() {
  return (
    <ShareButton
      id="share-image"
      message={{
        attachments: [
          { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cW' } },
          { msgtype: 'image', image: { imgUrl: 'https://wework.qpic.cn/wwpic/oolong_0001/0' } },
        ],
      }}
    />
  )
}
